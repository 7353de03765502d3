/** One line with variables in it that is the same in every language. */
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { TemplateInput } from './TemplateInput.tsx';

/** Left empty, an optional one is taken out of the config. */
export function TemplateField({ field, value }: WidgetProps<'template'>) {
  const flow = useFlow();
  const { node } = useStepForm();
  return (
    <FieldFrame field={field}>
      <TemplateInput value={asText(value)} onChange={(next) => setConfig(flow, node.id, field.path, next === '' && field.optional ? undefined : next, 'typing')} />
    </FieldFrame>
  );
}
