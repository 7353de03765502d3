/** The button on the bar of a list that adds to it by hand. */
import { Trans } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import type { ButtonVariant } from '../kit/button-class.ts';

/** One word on a phone, where the page says the rest. */
export function AddButton({ label, variant = 'primary', onClick }: { label: ReactNode; variant?: ButtonVariant; onClick(): void }) {
  return (
    <Button variant={variant} icon={<Plus size={16} />} onClick={onClick}>
      <span className="max-tablet:hidden">{label}</span>
      <span className="tablet:hidden">
        <Trans>Add</Trans>
      </span>
    </Button>
  );
}
