/** What the verifier has to say: a value with a code, a place and facts; the sentence is made where it is shown. */
import type { Json } from './json.ts';

export type Severity = 'error' | 'warning';

/** Where in a flow: a node, an edge, an exit, a path inside the config; all empty means the flow as a whole. */
export interface Place {
  node?: string;
  edge?: string;
  exit?: string;
  /** Path of a field, `question.en` or `cases.0.rule`. */
  field?: string;
}

export interface Issue {
  /** Stable, kebab-case: `unreachable-node`. */
  code: string;
  severity: Severity;
  place: Place;
  /** Facts the sentence is made of. */
  facts: Record<string, Json>;
}

/** Sentences in both languages of the product, `{name}` filled from the facts. */
export type Sentences = { en: string; 'zh-CN': string };

/** Fills `{name}` in a sentence from facts; a missing fact leaves the brace visible so that it is noticed. */
export function phrase(sentence: string, facts: Record<string, Json | undefined> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (brace, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    return fact === undefined || fact === null ? brace : typeof fact === 'object' ? JSON.stringify(fact) : String(fact);
  });
}
