/** What a step of a test did and why, in the language of the screen. */
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { word } from '@patchbay/nodes/strings';
import { exitsOf, type Node, type NodeMeta } from '@patchbay/schema';
import type { Coming, TestCall, TestStep } from '../api/tests.ts';
import { exitWords, type Speech } from '../canvas/card-words.ts';
import { plainDuration } from '../inspector/duration-words.ts';
import { foundWords, sourceWords } from './call-words.ts';
import { shown } from './variables-at.ts';

/** The way out: the exit's name, or what happened instead. */
export function wayWords({ way, fallback, byHand }: Pick<TestStep, 'way' | 'fallback' | 'byHand'>, node: Node | undefined, meta: NodeMeta | undefined, speech: Speech, i18n: I18n): string {
  if (byHand) return i18n._(msg`Set`);
  if ('exit' in way) {
    const exit = node && meta && exitWords(node.type, exitsOf(meta, node.config), speech).find((each) => each.exit.id === way.exit);
    const name = exit?.text ?? way.exit;
    return fallback ? `${name} · ${i18n._(msg`flow default`)}` : name;
  }
  if ('stays' in way) return i18n._(msg`Waits`);
  if ('calls' in way) return way.calls === 'crm' ? i18n._(msg`Looks it up`) : i18n._(msg`Calls ${way.calls}`);
  if ('ends' in way) return i18n._(msg`Ends: ${way.ends}`);
  return i18n._(msg`Nothing`);
}

/** The reason in the words of the kind of step; of a call, where it was answered and what came; empty when there is none. */
export function becauseWords({ because, set, byHand }: TestStep, node: Node | undefined, call: TestCall | undefined, i18n: I18n): string {
  if (byHand) return Object.entries(set ?? {}).map(([path, value]) => `${path} = ${shown(value)}`).join(', ');
  if (call) return `${sourceWords(call, i18n)}: ${foundWords(call, i18n)}`;
  if (!because || !node) return '';
  const facts = { ...because.facts };
  if (typeof facts.time === 'string') facts.time = plainDuration(facts.time, i18n.locale);
  return word(node.type, `because.${because.key}`, i18n.locale, facts) || because.key;
}

/** What the clock will bring: what the customer will read, else how the step will be left. */
export function comingWords(coming: Coming, node: Node | undefined, meta: NodeMeta | undefined, speech: Speech, i18n: I18n): string {
  const way = wayWords(coming, node, meta, speech, i18n);
  const [says] = coming.says;
  if (says === undefined) return way;
  return 'stays' in coming.way ? `“${says}”` : `${way}: “${says}”`;
}
