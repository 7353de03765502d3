/** Ends the session and goes to the door. */
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../api/session.ts';
import { reason } from '../kit/explain.ts';
import { toast } from '../kit/toast.ts';

/** Forgets everything the screen kept, so that the next person starts clean. */
export function useSignOut(): () => void {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  return () => {
    signOut().then(
      async () => {
        await navigate({ to: '/sign-in', search: {} });
        queries.clear();
      },
      (error: unknown) => toast.failed(t`You are still signed in`, { detail: reason(error, i18n) }),
    );
  };
}
