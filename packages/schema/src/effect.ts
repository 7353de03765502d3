/**
 * What should go out. An effect is data with an id derived from (conversation, counter): performing it twice under one
 * id is one effect. Performed after the commit by the runtime's hands; `timer`, `handoff` and `record` by the commit itself.
 */
import type { Json } from './json.ts';
import type { OutMessage } from './message.ts';

/** One comparison of a CRM lookup; every one must hold. */
export interface Match {
  column: string;
  value: Json;
}

/** What a node may call and wait for. */
export type Call = { type: 'crm'; operation: 'find'; table: string; where: Match[]; rowsMax: number };

export type Send = { id: string; type: 'send'; message: OutMessage; node: string };
export type Performed = (Call & { id: string; node: string; timeoutMs: number }) | Send;
export type Committed =
  /** Replaces the timer of that name; `at: null` removes it. Milliseconds since 1970. */
  | { id: string; type: 'timer'; timer: string; at: number | null }
  /** The conversation waits for a person from here on. */
  | { id: string; type: 'handoff'; node: string | null }
  /** The session ended with this outcome. */
  | { id: string; type: 'record'; outcome: string };

export type Effect = Performed | Committed;

export function isPerformed(effect: Effect): effect is Performed {
  return effect.type === 'send' || effect.type === 'crm';
}
