/** While the server works: a bar when it takes longer than a second, and after five a way to stop waiting. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Progress } from '../kit/Progress.tsx';

const LONG_MS = 1_000;
const TOO_LONG_MS = 5_000;

/** Stands at the end of the conversation. */
export function Waiting() {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = [LONG_MS, TOO_LONG_MS].map((after, at) => setTimeout(() => setStage(at + 1), after));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);
  if (stage === 0) return null;
  return (
    <div role="status" className="flex flex-col gap-2 rounded-card border border-line bg-surface p-3 text-12 text-ink-2">
      <Trans>The flow is still working…</Trans>
      <Progress label={t`The flow is still working`} />
      {stage > 1 ? (
        <Button size="small" className="self-start" onClick={() => test.giveUp()}>
          <Trans>Stop waiting</Trans>
        </Button>
      ) : null}
    </div>
  );
}
