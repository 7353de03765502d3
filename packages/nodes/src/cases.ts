/** The catalogue of each kind's examples, loaded when somebody looks at them: the same data that the kind is tested with. It runs nothing. */
import type { Json, JsonObject, Sentences } from '@patchbay/schema';

/** An example of a kind as data, so that everybody can read it. */
export interface NodeCase {
  /** What happens, as a sentence in both languages of the screen. What is said in it stays as it was said. */
  name: Sentences;
  /** Merged over the kind's defaults. */
  config: JsonObject;
  /** Variables of the conversation. */
  scope?: JsonObject;
  /** The last thing the customer said. */
  said?: string;
  /** How often the step was entered, this time included; 1 when absent. */
  visits?: number;
  /** What the step remembered when it stayed. */
  memo?: Json;
  /** The customer's language; `en` when absent. */
  language?: string;
  /** What came in while the step stayed; absent when the step is only now entered. `at` is milliseconds from zero. */
  event?: JsonObject;
  /** What the step must decide; more may be in it. */
  expect: JsonObject | 'ignore';
}

/** Path of the examples (`./ask/cases.json`) to their loader. */
export const cases: Record<string, () => Promise<NodeCase[]>> = import.meta.glob<NodeCase[]>('./*/cases.json', { import: 'default' });
