/**
 * Conversations with a template before anybody uses it: its stories as they run, and a chat that goes where the reader takes it. All of
 * it happens in the template's own made-up world; nothing is kept here, since a conversation is computed from its turns every time.
 */
import { compile, type Choice, type Graph, type Story, type World } from '@patchbay/schema';
import { catalogue } from '@patchbay/nodes/meta';
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
  const simulation = begin(graph, language, story.contact, story.world);
  for (const turn of story.turns) {
    if ('customer' in turn) simulation.say(turn.customer);
    else if ('after' in turn) simulation.pass(turn.after);
  }
  return { name: story.name, language, ...shown(simulation) };
}

/** The conversation after these turns, in a language of the flow; its first language where it has no such one. */
export function chatAfter(graph: Graph, turns: readonly ChatTurn[], language: string | undefined): Chat {
  const simulation = begin(graph, languageOf(graph, language));
  for (const turn of turns) {
    if ('customer' in turn) simulation.say(turn.customer);
    else if ('choice' in turn) simulation.pick(turn.choice, turn.text);
    else simulation.pass(turn.after);
  }
  return shown(simulation);
}

function begin(graph: Graph, language: string, contact?: string, world?: World): Simulation {
  const opened = openWorld(graph.world, world);
  return new Simulation(compile(graph, catalogue), opened, chooseContact(opened, contact, language));
}

function languageOf(graph: Graph, wanted: string | undefined): string {
  return graph.languages.find((language) => language === wanted) ?? graph.languages[0] ?? 'en';
}

function shown({ session, world, messages }: Simulation): Chat {
  const iso = (at: number) => new Date(at).toISOString();
  return { messages: messages.map((message) => ({ ...message, at: iso(message.at) })), status: session.status, outcome: session.outcome, person: session.person, clock: iso(world.now) };
}
