/** Runs a story against a program: what the bot says must be what the story says, in order, and nothing more. */
import type { Program, Story, World } from '@patchbay/schema';
import { SimulationError, type SimulatedStep } from './simulated.ts';
import { Simulation } from './simulation.ts';
import { chooseContact, openWorld } from './world.ts';

/** What went differently; `told` is what the story says, `said` what happened. */
export interface Difference {
  kind: 'silent' | 'other words' | 'more words' | 'other end' | 'circle' | 'no step';
  told: string | null;
  said: string | null;
}

export interface StoryResult {
  name: string;
  ok: boolean;
  /** What went differently, for people; empty when it went as told. */
  failure: string;
  /** The same as data. */
  difference?: Difference;
  /** Index of the turn at which it went differently. */
  turn: number | null;
  steps: SimulatedStep[];
}

/** A conversation in the world of a story, before anything happens in it. */
export function openStory(program: Program, story: Story, fileWorld?: World): Simulation {
  const world = openWorld(fileWorld, story.world);
  return new Simulation(program, world, chooseContact(world, story.contact, story.language ?? program.languages[0]));
}

/** Runs one story. Never throws for a story that fails. */
export function runStory(program: Program, story: Story, fileWorld?: World): StoryResult {
  const simulation = openStory(program, story, fileWorld);
  let heard = 0;
  const result = (turn: number | null, difference?: Difference): StoryResult => ({ name: story.name, ok: !difference, failure: difference ? sentenceOf(difference) : '', turn, steps: simulation.steps, ...(difference ? { difference } : {}) });
  const unheard = () => simulation.messages.filter((message) => message.from === 'bot').slice(heard);

  /** The circle something runs in, if it does. */
  const circleOf = (act: () => void): Difference | undefined => {
    try {
      act();
      return undefined;
    } catch (error) {
      if (error instanceof SimulationError) return { kind: 'circle', told: null, said: error.message };
      throw error;
    }
  };

  const { from } = story;
  if (from && !Object.hasOwn(program.nodes, from.node)) return result(null, { kind: 'no step', told: from.node, said: null });
  const lost = from && circleOf(() => simulation.enter(from));
  if (lost) return result(null, lost);
  for (const [at, turn] of story.turns.entries()) {
    if ('bot' in turn) {
      const [next] = unheard();
      if (!next) return result(at, { kind: 'silent', told: turn.bot, said: null });
      heard += 1;
      if (!fits(turn.bot, next.text)) return result(at, { kind: 'other words', told: turn.bot, said: next.text });
      continue;
    }
    const [extra] = unheard();
    if (extra) return result(at, { kind: 'more words', told: null, said: extra.text });
    const circle = circleOf(() => ('customer' in turn ? simulation.say(turn.customer) : simulation.pass(turn.after)));
    if (circle) return result(at, circle);
  }
  const [extra] = unheard();
  if (extra) return result(null, { kind: 'more words', told: null, said: extra.text });
  const { outcome } = simulation.session;
  if (story.outcome !== undefined && outcome !== story.outcome) return result(null, { kind: 'other end', told: story.outcome, said: outcome });
  return result(null);
}

function sentenceOf({ kind, told, said }: Difference): string {
  if (kind === 'silent') return `The bot should have said “${told}”, but it said nothing.`;
  if (kind === 'other words') return `The bot should have said “${told}”, but it said “${said}”.`;
  if (kind === 'no step') return `It begins at the step “${told}”, which the flow does not have.`;
  if (kind === 'circle') return `The flow goes in circles: ${said}`;
  if (kind === 'more words') return `The bot also said “${said}”, which the story does not tell.`;
  return `It should have ended as “${told}”, but ${said === null ? 'it is still open' : `it ended as “${said}”`}.`;
}

/** A whole text, or parts of one where the story writes `…` for anything. */
function fits(told: string, said: string): boolean {
  const parts = told.split('…').map((part) => part.trim());
  if (parts.length === 1) return said.trim() === told.trim();
  let at = 0;
  for (const part of parts) {
    const found = said.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return (told.trimStart().startsWith('…') || said.trim().startsWith(parts[0] ?? '')) && (told.trimEnd().endsWith('…') || said.trim().endsWith(parts.at(-1) ?? ''));
}

