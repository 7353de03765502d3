/** What happened in the test, step by step: when, where, which way out, and why. Choosing one shows it on the canvas. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { StepRow } from './StepRow.tsx';
import { Variables } from './Variables.tsx';

/** Rows of a long test that are drawn at once; earlier ones come when they are asked for. */
const DRAWN = 200;

/** The row of the step looked at is marked; without a choice it is the last one. */
export default function Steps() {
  const { t } = useLingui();
  const run = useTest((state) => state.run);
  const chosen = useTest((state) => state.step);
  const [drawn, setDrawn] = useState(DRAWN);
  if (!run || run.steps.length === 0) {
    return (
      <div className="flex h-full min-h-0">
        <p className="min-w-0 flex-1 p-4 text-ink-2">
          <Trans>Nothing has happened yet. Every step of the conversation is listed here with its reason.</Trans>
        </p>
        <Variables />
      </div>
    );
  }
  const { steps, calls } = run;
  const current = chosen ?? steps.at(-1)?.number;
  // A step that was chosen elsewhere is drawn, however early it was.
  const hidden = Math.max(0, Math.min(steps.length - drawn, chosen === null ? Number.POSITIVE_INFINITY : chosen - 1));
  return (
    <div className="flex h-full min-h-0">
      <div className="min-w-0 flex-1 overflow-auto">
        {hidden > 0 ? (
          <Button variant="link" size="small" className="m-2" onClick={() => setDrawn(drawn + DRAWN * 5)}>
            <Trans>Show {hidden} earlier steps</Trans>
          </Button>
        ) : null}
        <table className="w-full border-separate border-spacing-0 text-12">
          <caption className="sr-only">{t`Steps of the test`}</caption>
          <thead>
            <tr className="text-left text-11 text-ink-3 [&>th]:sticky [&>th]:top-0 [&>th]:z-1 [&>th]:bg-surface [&>th]:px-2.5 [&>th]:py-1.5 [&>th]:font-medium">
              <th scope="col" className="w-8">
                <span className="sr-only">{t`Number`}</span>
              </th>
              <th scope="col">{t`Time`}</th>
              <th scope="col">{t`Step`}</th>
              <th scope="col">{t`Way out`}</th>
              <th scope="col">{t`Because`}</th>
              <th scope="col" className="text-right">{t`Took`}</th>
              <th scope="col" className="w-8">
                <span className="sr-only">{t`Actions`}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.slice(hidden).map((step) => (
              <StepRow key={step.number} step={step} call={'calls' in step.way ? calls.find((call) => call.step === step.number) : undefined} current={step.number === current} zone={run.zone} />
            ))}
          </tbody>
        </table>
      </div>
      <Variables />
    </div>
  );
}
