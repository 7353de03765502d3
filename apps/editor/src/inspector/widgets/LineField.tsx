/** One plain line that is the same in every language. */
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { TextInput } from '../../kit/TextInput.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';

/** Left empty, an optional one is taken out of the config. */
export function LineField({ field, value }: WidgetProps<'line'>) {
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  return (
    <FieldFrame field={field}>
      <TextInput value={asText(value)} disabled={disabled} onChange={(next) => setConfig(flow, node.id, field.path, next === '' && field.optional ? undefined : next, 'typing')} />
    </FieldFrame>
  );
}
