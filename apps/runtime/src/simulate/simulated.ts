/** What a conversation without a server is made of: its messages, steps and turns, and where it stood. It does nothing itself. */
import type { Choice, Effect, JsonObject, Session, Settlement, TraceStep } from '@patchbay/schema';
import type { SimulatedTimer } from './timers.ts';

export interface SimulatedMessage {
  from: 'customer' | 'bot';
  text: string;
  choices?: Choice[];
  /** Milliseconds since 1970. */
  at: number;
}

export interface SimulatedStep extends TraceStep {
  number: number;
  /** Milliseconds since 1970. */
  at: number;
  /** The variables before it, where they do not follow from the step before: a conversation begins. */
  before?: JsonObject;
  /** Nothing of the flow did this: somebody set a variable. */
  byHand?: true;
}

/** What happens in one turn: the customer writes or taps a button, or time passes. */
export type SimulatedTurn = { customer: string } | { choice: string; text: string } | { after: string };
/** A call that waits for its answer. */
export type SimulatedCall = Extract<Effect, { type: 'crm' }>;
/** A turn under way: gives out each call and is given its answer. */
export type Taking = Generator<SimulatedCall, void, Settlement>;

/** Where a conversation stood, to go back to. */
export interface Mark {
  session: Session;
  messages: number;
  steps: number;
  timers: SimulatedTimer[];
  events: number;
  now: number;
}

/** The flow does something for ever. */
export class SimulationError extends Error {
  override name = 'SimulationError';
}
