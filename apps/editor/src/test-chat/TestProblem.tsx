/** Why a test could not start or go on, and what to do about it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ProblemError } from '../api/problem.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { explain } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';

interface TestProblemProps {
  error: unknown;
  /** How many errors the flow has. */
  known: number;
  small?: boolean;
}

const GONE = 404;
const REFUSED = 422;

/** A draft with errors points to them; anything else can be started again. */
export function TestProblem({ error, known, small = false }: TestProblemProps) {
  const { t, i18n } = useLingui();
  const { test, view } = useOpenFlow();
  const status = error instanceof ProblemError ? error.status : -1;
  const expired = status === GONE;
  const refused = status === REFUSED;
  const { title, detail } = explain(error, i18n);
  return (
    <div className={small ? 'px-4 pt-2' : 'flex-1 px-4 pt-2'}>
      <Notice tone={refused ? 'warn' : 'bad'} live title={expired ? t`This test has expired` : refused ? t`The draft cannot run yet` : title}>
        <p className="pb-2">{expired ? <Trans>Tests are kept for a while only. Start it again.</Trans> : refused && known > 0 ? <Trans>Some things have to be fixed first; they are listed below the canvas.</Trans> : detail}</p>
        {refused ? (
          <Button size="small" onClick={() => view.setDrawer('issues')}>
            <Trans>Show the issues</Trans>
          </Button>
        ) : (
          <Button size="small" onClick={() => void test.start()}>
            <Trans>Start again</Trans>
          </Button>
        )}
      </Notice>
    </div>
  );
}
