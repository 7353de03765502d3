/** Why a test could not start or go on, and what to do about it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ProblemError } from '../api/problem.ts';
import { useOpenFlow, useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { explain } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import { StoppedWaiting } from './test-store.ts';

interface TestProblemProps {
  error: unknown;
  /** How many errors the flow has. */
  known: number;
  small?: boolean;
}

const GONE = 404;
const REFUSED = 422;

/** A draft with errors points to them; a test the server forgot is played again; anything else can be started again. */
export function TestProblem({ error, known, small = false }: TestProblemProps) {
  const { t, i18n } = useLingui();
  const { test, view } = useOpenFlow();
  const began = useTest((state) => state.run !== null);
  const status = error instanceof ProblemError ? error.status : -1;
  const gone = status === GONE && began;
  const refused = status === REFUSED;
  const stopped = error instanceof StoppedWaiting;
  const { title, detail } = explain(error, i18n);
  const words = {
    title: gone ? t`The server was restarted in the middle of this test` : refused ? t`The draft cannot run yet` : stopped ? t`You stopped waiting` : title,
    detail: gone ? t`Tests live in its memory only. Nothing of your flow is lost: the test can be played again up to here.` : refused && known > 0 ? t`Some things have to be fixed first; they are listed below the canvas.` : stopped ? t`The server may still be working on it. Write on, or start again.` : detail,
  };
  return (
    <div className={small ? 'px-4 pt-2' : 'flex-1 px-4 pt-2'}>
      <Notice tone={refused || stopped || gone ? 'warn' : 'bad'} live title={words.title}>
        <p className="pb-2">{words.detail}</p>
        {refused ? (
          <Button size="small" onClick={() => view.setDrawer('issues')}>
            <Trans>Show the issues</Trans>
          </Button>
        ) : (
          <Button size="small" onClick={() => void (gone ? test.replay() : test.start())}>
            {gone ? <Trans>Begin again and play it up to here</Trans> : <Trans>Start again</Trans>}
          </Button>
        )}
      </Notice>
    </div>
  );
}
