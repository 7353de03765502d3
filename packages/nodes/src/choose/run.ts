/** Understands a tapped button, a typed number and a typed answer; anything else is a wrong answer. */
import { type Choice, type CustomerEvent, pickText, type Visit } from '@patchbay/schema';
import type { z } from 'zod';
import { type Answer, wait } from '../shapes.ts';
import type { config } from './node.ts';

type Config = z.infer<typeof config>;

export const run = wait<Config>({
  message: (visit, which) => {
    const retries = visit.config.retries;
    const retry = which === 'question' ? undefined : retries[Math.min(which.retry, retries.length - 1)];
    return { text: visit.text(retry && pickText(retry, visit.language) !== '' ? retry : visit.config.question), choices: offered(visit) };
  },
  answer: (visit, event) => picked(offered(visit), event, visit),
});

function offered(visit: Visit<Config>): Choice[] {
  return visit.config.choices.map((choice) => ({ id: choice.id, label: visit.text(choice.label) }));
}

function picked(choices: Choice[], event: CustomerEvent, visit: Visit<Config>): Answer {
  const said = fold(event.text);
  const choice =
    (event.type === 'choice.picked' && choices.find((each) => each.id === event.choice)) ||
    choices.find((each) => fold(each.label) === said) ||
    (/^\d{1,2}$/.test(said) && choices[Number(said) - 1]) ||
    visit.config.choices.map((each, at) => (Object.values(each.label).some((label) => fold(label) === said) ? choices[at] : undefined)).find(Boolean) ||
    only(choices, said);
  return choice ? { exit: choice.id, because: { key: 'picked', facts: { choice: choice.label } } } : 'does not fit';
}

/** The one answer that a longer or shorter sentence can only mean: `the email please` is `E-mail`. */
function only(choices: Choice[], said: string): Choice | undefined {
  const near = choices.filter((each) => fold(each.label).length >= 2 && (said.includes(fold(each.label)) || (said.length >= 3 && fold(each.label).includes(said))));
  return near.length === 1 ? near[0] : undefined;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
