/** Why a typed value is none, in words. */
import { useLingui } from '@lingui/react/macro';
import type { CellFault } from './cell-value.ts';

/** A sentence for each fault. */
export function useFaultWords(): (fault: CellFault) => string {
  const { t } = useLingui();
  return (fault) => {
    if (fault === 'number') return t`This is not a number. Write it like 1234.5, or leave with Esc.`;
    if (fault === 'date') return t`This is not a date. Write it like 2026-01-31, or leave with Esc.`;
    return t`Write yes or no, or leave with Esc.`;
  };
}
