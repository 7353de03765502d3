/** The test chat: a made-up customer talks to the draft. It stands where the inspector was; nothing in it reaches a real customer. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Bookmark, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { useFindings, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { ChatFrame } from './ChatFrame.tsx';
import { SaveTest } from './SaveTest.tsx';
import { TestClock } from './TestClock.tsx';
import { TestInput } from './TestInput.tsx';
import { TestNotices } from './TestNotices.tsx';
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
  const [saving, setSaving] = useState(false);
  return (
    <aside aria-label={t`Test of the draft`} className="flex w-94 flex-none flex-col border-l border-line bg-surface max-desk:absolute max-desk:inset-y-0 max-desk:right-0 max-desk:z-10 max-desk:shadow-e3 max-tablet:static max-tablet:h-[72%] max-tablet:w-full max-tablet:animate-appear max-tablet:border-t max-tablet:border-l-0">
      <header className="flex flex-none items-center gap-1 px-4 pt-2.5 pb-2">
        <h2 className="min-w-0 flex-1 text-14 leading-tight font-semibold">
          <Trans>Test of the draft</Trans>
          <span className="block text-11 font-medium text-accent-ink">
            <Trans>No customer sees this</Trans>
          </span>
        </h2>
        <Button size="small" icon={<Bookmark size={14} aria-hidden />} disabled={!run || (run.turns.length === 0 && run.from === null) || busy !== null || run.source === 'story'} onClick={() => setSaving(true)}>
          <Trans>Save as test</Trans>
        </Button>
        <IconButton label={t`Start again`} size="small" busy={busy === 'starting'} onClick={() => void test.start()}>
          <RotateCcw size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
        <IconButton label={t`Stop the test`} size="small" className="-mr-1.5" onClick={() => test.leave()}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      <TestOptions />
      <TestNotices />
      {error && !run ? <TestProblem error={error} known={errors} /> : <ChatFrame />}
      {error && run ? <TestProblem error={error} known={errors} small /> : null}
      <TestInput />
      <TestClock />
      {saving && run ? <SaveTest id={run.id} onClose={() => setSaving(false)} /> : null}
    </aside>
  );
}
