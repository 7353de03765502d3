/** How a field tells its control which ids to carry, so that label, hint and error are read aloud with it. */
import { createContext, useContext } from 'react';

export interface FieldIds {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
}

export const FieldContext = createContext<FieldIds | null>(null);

/** Attributes for a control inside a field; empty outside of one. */
export function useFieldAttributes(): { id?: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true } {
  const field = useContext(FieldContext);
  if (!field) return {};
  return { id: field.id, 'aria-describedby': field.describedBy, ...(field.invalid ? { 'aria-invalid': true as const } : {}) };
}
