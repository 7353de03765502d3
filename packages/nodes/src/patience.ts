/**
 * How long a waiting step is patient, and what it says meanwhile: nudges while nobody answers, other words when the
 * answer does not fit. Shared by every step that asks; it decides nothing.
 */
import { duration, type Field, type NodeStrings, text } from '@patchbay/schema';
import { z } from 'zod';

/** Said once after that much silence, counted from the question. */
export const nudge = z.strictObject({ after: duration, text });

export const patience = {
  /** Up to ten nudges, each later than the one before. */
  nudges: z.array(nudge).max(10).default([]),
  /** Silence after which the step gives up; the flow's default when absent. */
  giveUpAfter: duration.optional(),
  /** How often an answer may not fit before the step gives up. */
  tries: z.int().min(1).max(10).default(3),
  /** What to say after a wrong answer: the first text after the first, and so on; the last one repeats. */
  retries: z.array(text).max(10).default([]),
  /** Words with which a customer asks for a person, by language; empty switches the exit off. */
  personWords: z.record(z.string(), z.array(z.string().min(1).max(80)).max(50)).default({}),
};

const shape = z.strictObject(patience);
export type Patience = z.infer<typeof shape>;

export const PATIENCE_FIELDS: Field[] = [
  { path: 'tries', kind: 'number', min: 1, max: 10 },
  { path: 'retries', kind: 'texts', lines: 2, then: { exit: 'invalid', after: 'tries' } },
  { path: 'nudges', kind: 'nudges', then: { exit: 'silence', after: 'giveUpAfter' } },
  { path: 'giveUpAfter', kind: 'duration', optional: true },
  { path: 'personWords', kind: 'words', optional: true },
];

/** Words customers use to ask for a person, as a freshly added step knows them. */
export const PERSON_WORDS: Record<string, string[]> = {
  en: ['person', 'human', 'agent', 'someone real', 'representative'],
  'zh-CN': ['人工', '真人', '客服'],
};

/** Does this step have an exit for customers who want a person? */
export function offersPerson(config: { personWords?: Record<string, string[]> }): boolean {
  return Object.values(config.personWords ?? {}).some((words) => words.length > 0);
}

export const PATIENCE_STRINGS: NodeStrings = {
  en: {
    'exit.invalid': 'Not valid, {tries} tries',
    'exit.silence': 'Nobody answers',
    'exit.person': 'Wants a person',
    'field.tries': 'Tries',
    'hint.tries': 'How often an answer may not fit before the step gives up.',
    'field.retries': 'If the answer does not fit',
    'hint.retries': 'The first text after the first wrong answer, and so on. Without a text the question is asked again.',
    'field.nudges': 'If nobody answers',
    'hint.nudges': 'Counted from the question.',
    'field.giveUpAfter': 'Give up after',
    'hint.giveUpAfter': 'Empty: the time set for the whole flow.',
    'field.personWords': 'Words that ask for a person',
    'because.person': '“{said}” asks for a person',
    'because.silent': 'No answer for {minutes} min',
    'because.nudged': 'No answer for {minutes} min, reminder {count} sent',
    'because.wrong': '“{said}” does not fit, try {count} of {tries}',
    'because.gave-up': '“{said}” does not fit, and that was try {count} of {tries}',
    'because.asked': 'Question sent, waits for an answer',
    'because.came-back': 'Asked {count} times before, so it gives up',
  },
  'zh-CN': {
    'exit.invalid': '{tries} 次无效',
    'exit.silence': '无人回答',
    'exit.person': '要求人工',
    'field.tries': '尝试次数',
    'hint.tries': '回答不合适多少次之后放弃。',
    'field.retries': '回答不合适时',
    'hint.retries': '第一次回答不合适后说第一条，依此类推。没有文字时重复提问。',
    'field.nudges': '无人回答时',
    'hint.nudges': '从提问时起计算。',
    'field.giveUpAfter': '放弃时间',
    'hint.giveUpAfter': '留空：使用整个流程设定的时间。',
    'field.personWords': '要求人工的词语',
    'because.person': '“{said}”要求人工',
    'because.silent': '{minutes} 分钟没有回答',
    'because.nudged': '{minutes} 分钟没有回答，已发送第 {count} 次提醒',
    'because.wrong': '“{said}”不合适，第 {count} 次，共 {tries} 次',
    'because.gave-up': '“{said}”不合适，已是第 {count} 次，共 {tries} 次',
    'because.asked': '已提问，等待回答',
    'because.came-back': '之前已问过 {count} 次，因此放弃',
  },
};
