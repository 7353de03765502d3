/** Adds a row to a list in a form. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useStepForm } from '../form-context.ts';

/** `full` when the list may hold no more. */
export function AddButton({ onClick, full = false, children }: { onClick(): void; full?: boolean; children: ReactNode }) {
  const { disabled } = useStepForm();
  return (
    <Button size="small" variant="quiet" className="self-start" disabled={disabled || full} icon={<Plus size={14} aria-hidden />} onClick={onClick}>
      {children}
    </Button>
  );
}
