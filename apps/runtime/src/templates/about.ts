/** What a template says of itself in about.json: words in both languages, what it is good for, how long it takes to make it one's own. */
import { z } from 'zod';

/** Goals people come with, in the order they are shown. */
export const GOALS = ['orders', 'returns', 'account', 'feedback', 'routing'] as const;

const both = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });

export const about = z.strictObject({
  title: both,
  description: both,
  goal: z.enum(GOALS),
  /** Minutes until it answers with the shop's own words and data. */
  minutes: z.int().min(1).max(240),
});
export type About = z.infer<typeof about>;
