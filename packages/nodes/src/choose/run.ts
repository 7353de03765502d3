/** Understands a tapped button, a typed number and a typed answer; anything else is a wrong answer. */
import { type Choice, type CustomerEvent, type Visit } from '@patchbay/schema';
import type { z } from 'zod';
import { type Answer, wait } from '../shapes.ts';
import type { config } from './node.ts';

type Config = z.infer<typeof config>;

export const run = wait<Config>({
  choices: offered,
  certain: (visit, event) => answerOf(named(offered(visit), event)),
  answer: (visit, event) => answerOf(meant(offered(visit), event, visit)),
});

function offered(visit: Visit<Config>): Choice[] {
  return visit.config.choices.map((choice) => ({ id: choice.id, label: visit.text(choice.label) }));
}

function answerOf(choice: Choice | undefined): Answer {
  return choice ? { exit: choice.id, because: { key: 'picked', facts: { choice: choice.label } } } : 'does not fit';
}

/** The answer that was tapped or written out in full. */
function named(choices: Choice[], event: CustomerEvent): Choice | undefined {
  return (event.type === 'choice.picked' ? choices.find((each) => each.id === event.choice) : undefined) ?? choices.find((each) => same(each.label, event.text));
}

/** The answer that other words can only mean: its number, its label in another language, a part of it. */
function meant(choices: Choice[], event: CustomerEvent, visit: Visit<Config>): Choice | undefined {
  const said = fold(event.text);
  const number = /^\d{1,2}$/.test(said) ? choices[Number(said) - 1] : undefined;
  return number ?? choices[visit.config.choices.findIndex((each) => Object.values(each.label).some((label) => same(label, event.text)))] ?? only(choices, said);
}

/** Equal but for case, width and signs; where there are only signs, such as emoji, these must be equal. */
function same(label: string, said: string): boolean {
  const folded = fold(label);
  return folded === fold(said) && (folded !== '' || plain(label) === plain(said));
}

/** The one answer that a longer or shorter sentence can only mean: `the email please` is `E-mail`. */
function only(choices: Choice[], said: string): Choice | undefined {
  const near = choices.filter((each) => fold(each.label).length >= 2 && (said.includes(fold(each.label)) || (said.length >= 3 && fold(each.label).includes(said))));
  return near.length === 1 ? near[0] : undefined;
}

function fold(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
