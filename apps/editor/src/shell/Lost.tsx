/** A place that does not exist, or that broke. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { usePageTitle } from './PageBar.tsx';

/** Nothing lives at this address, inside of a room. */
export function Lost({ page = false }: { page?: boolean }) {
  const { t } = useLingui();
  usePageTitle(t`Nothing here`);
  return (
    <EmptyState
      page={page}
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

/** The same as a page of its own. */
export function LostPage() {
  return (
    <main className="grid min-h-dvh place-items-center">
      <Lost page />
    </main>
  );
}

/** A room that could not be opened; trying again loads it anew. */
export function Broken({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <ErrorState error={error} retry={() => void router.invalidate()} />;
}

/** The same as a page of its own: not even the frame could be drawn. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  usePageTitle(t`Something is wrong`);
  return (
    <main className="grid min-h-dvh place-items-center">
      <ErrorState page error={error} retry={() => void router.invalidate()} />
    </main>
  );
}
