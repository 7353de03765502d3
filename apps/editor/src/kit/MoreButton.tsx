/** The foot of a list that comes page after page. */
import { Trans } from '@lingui/react/macro';
import { Button } from './Button.tsx';

interface MoreButtonProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): unknown };
}

/** Nothing once everything is shown. */
export function MoreButton({ query }: MoreButtonProps) {
  if (!query.hasNextPage) return null;
  return (
    <Button className="self-center" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
      <Trans>Show more</Trans>
    </Button>
  );
}
