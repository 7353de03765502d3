/** The test chat: a made-up customer talks to the draft. It stands where the inspector was; nothing in it reaches a real customer. */
import { Trans, useLingui } from '@lingui/react/macro';
import { RotateCcw, X } from 'lucide-react';
import { useFindings, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Pill } from '../kit/Pill.tsx';
import { TestClock } from './TestClock.tsx';
import { TestInput } from './TestInput.tsx';
import { TestMessages } from './TestMessages.tsx';
import { TestOptions } from './TestOptions.tsx';
import { TestProblem } from './TestProblem.tsx';

/** Says on its face that no customer sees it. */
export default function TestChat() {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const run = useTest((state) => state.run);
  const error = useTest((state) => state.error);
  const busy = useTest((state) => state.busy);
  const { errors } = useFindings();
  return (
    <aside aria-label={t`Test of the draft`} className="flex w-94 flex-none flex-col border-l border-line bg-surface max-desk:absolute max-desk:inset-y-0 max-desk:right-0 max-desk:z-10 max-desk:shadow-e3 max-tablet:static max-tablet:h-[72%] max-tablet:w-full max-tablet:animate-appear max-tablet:border-t max-tablet:border-l-0">
      <header className="flex flex-none items-center gap-2 px-4 pt-3 pb-2">
        <h2 className="text-14 font-semibold">
          <Trans>Test of the draft</Trans>
        </h2>
        <Pill tone="accent">
          <Trans>No customer sees this</Trans>
        </Pill>
        <span className="flex-1" />
        <IconButton label={t`Start again`} size="small" busy={busy === 'starting'} onClick={() => void test.start()}>
          <RotateCcw size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
        <IconButton label={t`Stop the test`} size="small" className="-mr-1.5" onClick={() => test.leave()}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <TestOptions />
      {error && !run ? <TestProblem error={error} known={errors} /> : <TestMessages />}
      {error && run ? <TestProblem error={error} known={errors} small /> : null}
      <TestInput />
      <TestClock />
    </aside>
  );
}
