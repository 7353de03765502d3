/** Asks unless the answer is already there; keeps what fits. */
import type { z } from 'zod';
import { type Answer, short, wait } from '../shapes.ts';
import { findAnswer } from './accept.ts';
import type { config } from './node.ts';

type Config = z.infer<typeof config>;

export const run = wait<Config>({
  already: ({ config, said }) => (config.alreadySaid ? keep(config, said, 'already-said') : 'does not fit'),
  answer: ({ config }, event) => keep(config, event.text, 'answered'),
  returnsCount: (config) => config.returnsCount,
});

function keep(config: Config, said: string, key: string): Answer {
  const found = findAnswer(said, config.accept, config.mask);
  if (found === undefined) return 'does not fit';
  return { exit: 'answered', set: { [config.save]: found }, because: { key, facts: { said: short(String(found)), variable: config.save } } };
}
