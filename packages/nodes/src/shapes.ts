/**
 * Four shapes that remove ceremony from run.ts files. Instant: decides at once. Call: one effect out, one answer back.
 * Wait: asks, nudges, counts wrong answers, gives up. A node that fits none of them writes enter and resume by hand.
 */
import {
  type Because,
  type Call,
  type Choice,
  type CustomerEvent,
  defineRun,
  durationMs,
  isCustomerEvent,
  isObject,
  type Json,
  type Move,
  type NodeRun,
  type OutMessage,
  pickText,
  type Settlement,
  type Text,
  type Visit,
} from '@patchbay/schema';
import type { Patience } from './patience.ts';
import { asksForPerson } from './person-words.ts';

/** Decides at once, from variables alone. */
export function instant<Config extends object>(decide: (visit: Visit<Config>) => Move): NodeRun {
  return defineRun<Config>({ enter: decide });
}

/** One effect out, one answer back. `start` may decide without calling. */
export function call<Config extends object>(shape: {
  timeoutMs: number;
  start(visit: Visit<Config>): Call | Move;
  settle(visit: Visit<Config>, result: Settlement): Move;
}): NodeRun {
  return defineRun<Config>({
    enter(visit) {
      const start = shape.start(visit);
      return 'kind' in start ? start : { kind: 'call', call: start, timeoutMs: shape.timeoutMs };
    },
    resume: (visit, event) => (event.type === 'effect.settled' ? shape.settle(visit, event.result) : 'ignore'),
  });
}

/** What a waiting step makes of an answer: the exit to take, or why it does not fit. */
export type Answer = { exit: string; set?: Record<string, Json>; because: Because } | 'does not fit';

/** Asks and waits: nudges while nobody answers, other words for wrong answers, exits `invalid`, `silence` and `person`. */
export function wait<Config extends Patience & { question: Text }>(shape: {
  /** An answer that is already there, so that nothing need be asked. */
  already?(visit: Visit<Config>): Answer;
  /** Buttons that go with the question, and with every other text in its place. */
  choices?(visit: Visit<Config>): Choice[];
  answer(visit: Visit<Config>, event: CustomerEvent): Answer;
  /** An answer that leaves no doubt, such as a tapped button: it comes before the words that ask for a person. */
  certain?(visit: Visit<Config>, event: CustomerEvent): Answer;
  /** Whether coming back to the step counts as a wrong answer. */
  returnsCount?(config: Config): boolean;
}): NodeRun {
  const stay = (visit: Visit<Config>, memo: Memo, say: OutMessage[], because: Because): Move => ({
    kind: 'stay',
    listens: true,
    say,
    because,
    memo: { ...memo },
    timers: [{ name: 'silence', at: memo.since + nextStageMs(visit, memo.nudged) }],
  });
  const askAgain = (visit: Visit<Config>, wrong: number, because: Because): Move =>
    stay(visit, { wrong, nudged: 0, since: visit.now }, [{ text: visit.text(questionAfter(visit, wrong)), ...(shape.choices ? { choices: shape.choices(visit) } : {}) }], because);

  return defineRun<Config>({
    enter(visit) {
      const { tries } = visit.config;
      const known = visit.visits === 1 ? shape.already?.(visit) : undefined;
      if (known && known !== 'does not fit') return { kind: 'go', ...known };
      const wrong = shape.returnsCount?.(visit.config) ? visit.visits - 1 : 0;
      if (wrong >= tries) return { kind: 'go', exit: 'invalid', because: { key: 'came-back', facts: { count: wrong } } };
      return askAgain(visit, wrong, { key: 'asked' });
    },

    resume(visit, event) {
      const memo = readMemo(visit.memo);
      if (isCustomerEvent(event)) {
        const said = short(event.text);
        const certain = shape.certain?.(visit, event) ?? 'does not fit';
        if (certain !== 'does not fit') return { kind: 'go', ...certain };
        if (asksForPerson(event.text, visit.config.personWords)) return { kind: 'go', exit: 'person', because: { key: 'person', facts: { said } } };
        const answer = shape.answer(visit, event);
        if (answer !== 'does not fit') return { kind: 'go', ...answer };
        const facts = { said, count: memo.wrong + 1, tries: visit.config.tries };
        if (facts.count >= facts.tries) return { kind: 'go', exit: 'invalid', because: { key: 'gave-up', facts } };
        return askAgain(visit, facts.count, { key: 'wrong', facts });
      }
      if (event.type !== 'timer.fired') return 'ignore';
      const minutes = Math.round((visit.now - memo.since) / 60_000);
      const nudge = visit.config.nudges[memo.nudged];
      if (!nudge) return { kind: 'go', exit: 'silence', because: { key: 'silent', facts: { minutes } } };
      const count = memo.nudged + 1;
      return stay(visit, { ...memo, nudged: count }, [{ text: visit.text(nudge.text) }], { key: 'nudged', facts: { minutes, count } });
    },
  });
}

/** What is asked after so many wrong answers: the text for that many, the last one again, or the question where none is written for the customer. */
function questionAfter({ config, language }: Visit<Patience & { question: Text }>, wrong: number): Text {
  const retry = wrong === 0 ? undefined : config.retries[Math.min(wrong, config.retries.length) - 1];
  return retry && pickText(retry, language) !== '' ? retry : config.question;
}

/** What a waiting step remembers between two events. */
interface Memo {
  /** Wrong answers so far. */
  wrong: number;
  /** Nudges sent since the last question. */
  nudged: number;
  /** When the last question was sent, milliseconds since 1970. */
  since: number;
}

function readMemo(memo: Json): Memo {
  const { wrong = 0, nudged = 0, since = 0 } = isObject(memo) ? (memo as unknown as Partial<Memo>) : {};
  return { wrong, nudged, since };
}

/** How long an answer to the last nudge is waited for, where the time to give up is over by then. */
const LAST_NUDGE_MS = 60_000;

/** Milliseconds from the question to the next stage; giving up never comes before the last nudge. */
function nextStageMs(visit: Visit<Patience>, nudged: number): number {
  const { nudges, giveUpAfter } = visit.config;
  const before = nudged === 0 ? 0 : durationMs(nudges[nudged - 1]?.after ?? '');
  const next = nudges[nudged];
  if (next) return Math.max(durationMs(next.after), before);
  return Math.max(giveUpAfter ? durationMs(giveUpAfter) : visit.silenceAfterMs, before + LAST_NUDGE_MS);
}

/** The customer's words in a reason: long ones are cut, but never through the middle of an emoji, which no database could hold. */
export function short(said: string): string {
  return said.length > 60 ? `${said.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')}…` : said;
}
