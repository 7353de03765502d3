/** A place that does not exist, or that broke. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { usePageTitle } from './PageBar.tsx';

/** Nothing lives at this address. */
export function Lost() {
  const { t } = useLingui();
  usePageTitle(t`Nothing here`);
  return (
    <EmptyState
      icon={<Compass size={20} />}
      title={<Trans>There is nothing at this address</Trans>}
      text={<Trans>It may have been archived, or the link is not complete.</Trans>}
      action={
        <Button asChild>
          <Link to="/flows">
            <Trans>Go to the flows</Trans>
          </Link>
        </Button>
      }
    />
  );
}

/** A room that could not be opened; trying again loads it anew. */
export function Broken({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <ErrorState error={error} retry={() => void router.invalidate()} />;
}
