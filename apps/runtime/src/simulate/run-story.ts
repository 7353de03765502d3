/** Runs a story against a program: what the bot says must be what the story says, in order, and nothing more. */
import type { Program, Story, World } from '@patchbay/schema';
import { Simulation, type SimulatedStep } from './simulation.ts';
import { chooseContact, openWorld } from './world.ts';

export interface StoryResult {
  name: string;
  ok: boolean;
  /** What went differently, for people; empty when it went as told. */
  failure: string;
  /** Index of the turn at which it went differently. */
  turn: number | null;
  steps: SimulatedStep[];
}

/** Runs one story. Never throws for a story that fails. */
export function runStory(program: Program, story: Story, fileWorld?: World): StoryResult {
  const world = openWorld(fileWorld, story.world);
  const simulation = new Simulation(program, world, chooseContact(world, story.contact, story.language ?? program.languages[0]));
  let heard = 0;
  const result = (failure: string, turn: number | null): StoryResult => ({ name: story.name, ok: failure === '', failure, turn, steps: simulation.steps });
  const unheard = () => simulation.messages.filter((message) => message.from === 'bot').slice(heard);

  for (const [at, turn] of story.turns.entries()) {
    if ('bot' in turn) {
      const [next] = unheard();
      if (!next) return result(`The bot should have said “${turn.bot}”, but it said nothing.`, at);
      heard += 1;
      if (!fits(turn.bot, next.text)) return result(`The bot should have said “${turn.bot}”, but it said “${next.text}”.`, at);
      continue;
    }
    const [extra] = unheard();
    if (extra) return result(`The bot also said “${extra.text}”, which the story does not tell.`, at);
    if ('customer' in turn) simulation.say(turn.customer);
    else simulation.pass(turn.after);
  }
  const [extra] = unheard();
  if (extra) return result(`The bot also said “${extra.text}”, which the story does not tell.`, null);
  const { outcome } = simulation.session;
  if (story.outcome !== undefined && outcome !== story.outcome) return result(`It should have ended as “${story.outcome}”, but ${outcome === null ? 'it is still open' : `it ended as “${outcome}”`}.`, null);
  return result('', null);
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

