/** What a node sees of the conversation while it runs: read-only, rendered in the customer's language. */
import { durationMs, type JsonObject, type Met, parseTemplate, pickText, type Rule, testRule, type Text, type Visit } from '@patchbay/schema';
import type { Draft } from './draft.ts';
import { scopeOf } from './scope.ts';

/** The view of one node at this moment of the turn. The scope is built when it is first read: many nodes never do. */
export function visitOf(draft: Draft, at: string): Visit {
  const { program, session, event } = draft;
  const { zone, at: now } = event;
  let scope: JsonObject | undefined;
  const read = () => (scope ??= scopeOf(session.vars, event, session.said));
  const render = (source: string, extra?: JsonObject) => {
    const template = parseTemplate(source);
    if (template.reads.length === 0 && !source.includes('{')) return source;
    return template.render(extra ? { ...read(), ...extra } : read(), { zone, language: session.language, at: now });
  };
  return {
    node: at,
    config: program.nodes[at]?.config ?? {},
    get scope() {
      return read();
    },
    visits: draft.visits(at),
    memo: session.waiting?.node === at ? session.waiting.memo : null,
    now,
    zone,
    language: session.language,
    said: session.said,
    get silenceAfterMs() {
      return durationMs(program.defaults.silenceAfter);
    },
    text: (text: Text, extra?: JsonObject) => render(pickText(text, session.language, program.languages), extra),
    template: (source: string) => render(source),
    test: (rule: Rule): Met => testRule(rule, read(), { zone, at: now }),
  };
}
