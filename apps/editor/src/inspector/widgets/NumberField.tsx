/** A whole number between two bounds. What is half typed stays here; only what fits is written. */
import { useState } from 'react';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { NumberInput } from './NumberInput.tsx';

/** Leaving the field drops what does not fit. */
export function NumberField({ field, value }: WidgetProps<'number'>) {
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <FieldFrame field={field}>
      <NumberInput value={draft ?? (typeof value === 'number' ? String(value) : '')} min={field.min} max={field.max} disabled={disabled} onDraft={setDraft} onChange={(next) => setConfig(flow, node.id, field.path, next, 'typing')} />
    </FieldFrame>
  );
}
