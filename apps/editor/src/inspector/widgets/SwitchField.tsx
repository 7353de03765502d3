/** On or off. */
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { Switch } from '../../kit/Switch.tsx';
import { useFieldWords, useWantedField } from '../FieldFrame.tsx';
import { useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';

/** Label and hint stand beside it. */
export function SwitchField({ field, value }: WidgetProps<'switch'>) {
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  const { label, hint } = useFieldWords(field);
  const box = useWantedField(field.path);
  return (
    <div ref={box}>
      <Switch checked={value === true} disabled={disabled} label={label} hint={hint || undefined} onChange={(next) => setConfig(flow, node.id, field.path, next)} />
    </div>
  );
}
