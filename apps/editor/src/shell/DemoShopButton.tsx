/** Fills the workspace with a made-up shop, for trying things. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loadDemoShop } from '../api/tables.ts';
import { Button } from '../kit/Button.tsx';
import type { ButtonSize, ButtonVariant } from '../kit/button-class.ts';
import { reason } from '../kit/explain.ts';
import { toast } from '../kit/toast.ts';

interface DemoShopButtonProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** One word, where the line beside it says the rest. */
  short?: boolean;
}

/** Contacts, tables and everything that is made from them are asked for again afterwards. */
export function DemoShopButton({ variant = 'secondary', size = 'medium', short = false }: DemoShopButtonProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const loading = useMutation({
    mutationFn: loadDemoShop,
    onSuccess: ({ contacts, tables }) => toast.done(t`The demo shop is here`, { detail: t`${contacts} contacts; tables: ${tables.join(', ')}` }),
    onError: (error) => toast.failed(t`The demo shop was not loaded`, { detail: reason(error, i18n) }),
    onSettled: () => Promise.all(['tables', 'contacts', 'facts'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Button variant={variant} size={size} busy={loading.isPending} onClick={() => loading.mutate()}>
      {short ? <Trans>Load</Trans> : <Trans>Load the demo shop</Trans>}
    </Button>
  );
}
