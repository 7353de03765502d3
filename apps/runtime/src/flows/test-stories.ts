/** The saved tests of a draft: run on the server, or opened as a test chat that stops at the first difference. */
import type { Graph, Program, StoryStart } from '@patchbay/schema';
import type { SimulatedTurn } from '../simulate/simulated.ts';
import type { Simulation } from '../simulate/simulation.ts';
import { type Difference, openStory, runStory } from '../simulate/run-story.ts';

export interface StoryOutcome {
  /** Place among the draft's stories. */
  at: number;
  name: string;
  ok: boolean;
  turn: number | null;
  difference?: Difference;
}

/** Runs `count` stories of the draft from the one at `from` on. */
export function runStories({ stories, world }: Graph, program: Program, from: number, count: number): StoryOutcome[] {
  return stories.slice(from, from + count).map((story, at) => {
    const { name, ok, turn, difference } = runStory(program, story, world);
    return { at: from + at, name, ok, turn, ...(difference ? { difference } : {}) };
  });
}

/** A saved test as a conversation of its own and the turns to play in it; undefined when there is none at this place. */
export function storyAsTest({ stories, world }: Graph, program: Program, at: number): { simulation: Simulation; from: StoryStart | undefined; turns: SimulatedTurn[] } | undefined {
  const story = stories[at];
  if (!story) return undefined;
  const { turn, difference } = runStory(program, story, world);
  const played = turn === null ? story.turns : story.turns.slice(0, turn);
  // Where the step is gone, all that is left to show is an empty conversation.
  if (difference?.kind === 'no step') return { simulation: openStory(program, story, world), from: undefined, turns: [] };
  return { simulation: openStory(program, story, world), from: story.from, turns: played.flatMap((each): SimulatedTurn[] => ('bot' in each ? [] : [each])) };
}
