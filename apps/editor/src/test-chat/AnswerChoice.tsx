/** How a call that was made should have been answered. Choosing goes back to it: what came after happens again, otherwise. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { CallAnswer, TestCall } from '../api/tests.ts';
import { useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { ANSWER_NAMES, ANSWERS } from './call-words.ts';

/** One button an answer; the one that was given is down. */
export function AnswerChoice({ call, onChoose }: { call: TestCall; onChoose(answer: CallAnswer): void }) {
  const { i18n } = useLingui();
  const idle = useTest((state) => state.busy === null);
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-12 font-medium text-ink-2">
        <Trans>Answer this call again:</Trans>
      </p>
      <div className="flex flex-wrap gap-1.5">
        {ANSWER_NAMES.map((answer) => (
          <Button key={answer} size="small" disabled={!idle} aria-pressed={call.by === answer} onClick={() => onChoose(answer)}>
            {i18n._(ANSWERS[answer])}
          </Button>
        ))}
      </div>
    </div>
  );
}
