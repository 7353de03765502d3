/** The first visit: whoever holds the link that the server printed becomes the owner. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { statusQuery } from '../api/session.ts';
import { Button } from '../kit/Button.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { Door } from './Door.tsx';
import { OwnerForm } from './OwnerForm.tsx';

/** Closed once an owner exists. */
export default function SetupPage() {
  const { t } = useLingui();
  const { token } = useSearch({ from: '/setup' });
  const status = useQuery(statusQuery);
  return (
    <Door title={t`Set up Patchbay`} text={<Trans>You become the owner of this workspace. Colleagues can join later.</Trans>}>
      <Loaded query={status} skeleton={<Skeleton className="h-60 w-full" />}>
        {({ setup }) =>
          setup === 'done' ? (
            <Notice
              tone="good"
              title={t`This server is already set up`}
              action={
                <Button asChild size="small">
                  <Link to="/sign-in">
                    <Trans>Sign in</Trans>
                  </Link>
                </Button>
              }
            />
          ) : token ? (
            <OwnerForm token={token} />
          ) : (
            <Notice tone="warn" title={t`The link is not complete`}>
              <Trans>When the server started, it printed a link that ends in a token. Open that link; it proves that the server is yours.</Trans>
            </Notice>
          )
        }
      </Loaded>
    </Door>
  );
}
