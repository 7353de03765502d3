/** A place that could not be loaded: what happened, what to do, and trying again. */
import { Trans, useLingui } from '@lingui/react/macro';
import { CloudOff } from 'lucide-react';
import { ProblemError } from '../api/problem.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { explain } from './explain.ts';

interface ErrorStateProps {
  error: unknown;
  retry?(): void;
  busy?: boolean;
  /** Where it is the whole page. */
  page?: boolean;
}

/** Takes whatever was thrown; problems of the server speak for themselves. */
export function ErrorState({ error, retry, busy = false, page = false }: ErrorStateProps) {
  const { i18n } = useLingui();
  const { title, detail } = explain(error, i18n);
  return (
    <div role="alert">
      <EmptyState
        icon={<CloudOff size={20} />}
        page={page}
        title={title}
        text={detail}
        action={
          retry ? (
            <Button onClick={retry} busy={busy}>
              <Trans>Try again</Trans>
            </Button>
          ) : undefined
        }
      >
        {error instanceof ProblemError && error.status > 0 ? (
          <p className="text-11 text-ink-3">
            <Trans>Answer of the server: {error.status}</Trans>
          </p>
        ) : null}
      </EmptyState>
    </div>
  );
}
