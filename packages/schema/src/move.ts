/** What a node decides: leave by an exit, stay and wait, call something outside, or end. Data only; the engine carries it out. */
import type { Call } from './effect.ts';
import type { Event } from './event.ts';
import type { Json, JsonObject } from './json.ts';
import type { OutMessage } from './message.ts';
import type { Met, Rule } from './language/rule.ts';
import type { Text } from './text.ts';

/** Why an exit was taken: a key in the node's strings and the facts it speaks of. */
export interface Because {
  key: string;
  facts?: Record<string, Json>;
}

export interface Timer {
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}

interface Step {
  /** Variables to write, by path. */
  set?: Record<string, Json>;
  /** Messages to say, in order, before the move itself. */
  say?: OutMessage[];
  because?: Because;
}

export type Go = Step & { kind: 'go'; exit: string };
export type Stay = Step & {
  kind: 'stay';
  /** Whether a customer's message wakes the node; otherwise it waits in the mailbox. */
  listens: boolean;
  timers?: Timer[];
  /** What the node wants to remember until it is resumed. */
  memo?: Json;
};
export type CallOut = Step & { kind: 'call'; call: Call; timeoutMs: number; memo?: Json };
export type End = Step & { kind: 'end'; outcome: string; person: boolean };

export type Move = Go | Stay | CallOut | End;

/** What a node sees when it runs. Everything is read-only; the only way to act is the returned move. */
export interface Visit<Config extends object = JsonObject> {
  readonly node: string;
  readonly config: Config;
  /** Variables and built-in names, as templates read them. */
  readonly scope: JsonObject;
  /** How often this node was entered in the session, this time included. */
  readonly visits: number;
  /** What the node left when it stayed. */
  readonly memo: Json;
  /** Milliseconds since 1970, from the event. */
  readonly now: number;
  /** IANA zone, from the event. */
  readonly zone: string;
  /** The customer's language. */
  readonly language: string;
  /** The last thing the customer said in this session. */
  readonly said: string;
  /** Milliseconds of silence after which a waiting node gives up, when it sets none itself. */
  readonly silenceAfterMs: number;
  /** Renders a text in the customer's language; `extra` adds names for this text only. */
  text(text: Text, extra?: JsonObject): string;
  /** Renders one template that is the same in every language. */
  template(source: string): string;
  /** Tests a rule and says what decided it. */
  test(rule: Rule): Met;
}

/** What a node does. Pure: same visit, same move. */
export interface NodeRun<Config extends object = JsonObject> {
  enter(visit: Visit<Config>): Move;
  /** Called while the node stays; `'ignore'` leaves everything as it is. */
  resume?(visit: Visit<Config>, event: Event): Move | 'ignore';
}

/** Keeps the precise config type where a node is written, and hands out the general one. */
export function defineRun<Config extends object>(run: NodeRun<Config>): NodeRun {
  return run as unknown as NodeRun;
}
