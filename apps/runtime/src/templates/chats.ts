/**
 * Conversations with a template before anybody uses it: its stories as they run, and a chat that goes where the reader takes it. All of
 * it happens in the template's own made-up world; nothing is kept here, since a conversation is computed from its turns every time.
 */
import { compile, type Choice, type Graph, type Story } from '@patchbay/schema';
import { catalogue } from '@patchbay/nodes/meta';
import { openStory } from '../simulate/run-story.ts';
import { Simulation } from '../simulate/simulation.ts';
import { chooseContact, openWorld } from '../simulate/world.ts';

export interface ChatMessage {
  from: 'customer' | 'bot';
  text: string;
  choices?: Choice[];
  at: string;
}

export interface Chat {
  messages: ChatMessage[];
  status: 'new' | 'waiting' | 'ended';
  outcome: string | null;
  /** A person was asked for and takes over. */
  person: boolean;
  clock: string;
}

export interface StoryChat extends Chat {
  name: string;
  language: string;
}

export type ChatTurn = { customer: string } | { choice: string; text: string } | { after: string };

/** A story as it runs: what the bot really says, with the answers it offers and the time on its clock. */
export function storyChat(graph: Graph, story: Story): StoryChat {
  const language = story.language ?? languageOf(graph, undefined);
  const simulation = openStory(compile(graph, catalogue), { ...story, language }, graph.world);
  if (story.from) simulation.enter(story.from);
  for (const turn of story.turns) {
    if ('customer' in turn) simulation.say(turn.customer);
    else if ('after' in turn) simulation.pass(turn.after);
  }
  return { name: story.name, language, ...shown(simulation) };
}

/** The conversation after these turns, in a language of the flow; its first language where it has no such one. */
export function chatAfter(graph: Graph, turns: readonly ChatTurn[], language: string | undefined): Chat {
  const world = openWorld(graph.world);
  const simulation = new Simulation(compile(graph, catalogue), world, chooseContact(world, undefined, languageOf(graph, language)));
  for (const turn of turns) {
    if ('customer' in turn) simulation.say(turn.customer);
    else if ('choice' in turn) simulation.pick(turn.choice, turn.text);
    else simulation.pass(turn.after);
  }
  return shown(simulation);
}

function languageOf(graph: Graph, wanted: string | undefined): string {
  return graph.languages.find((language) => language === wanted) ?? graph.languages[0] ?? 'en';
}

function shown({ session, world, messages }: Simulation): Chat {
  const iso = (at: number) => new Date(at).toISOString();
  return { messages: messages.map((message) => ({ ...message, at: iso(message.at) })), status: session.status, outcome: session.outcome, person: session.person, clock: iso(world.now) };
}
