/** One of a few, each with a name in the language of the screen. */
import { useLingui } from '@lingui/react';
import { word } from '@patchbay/nodes/strings';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { Select } from '../../kit/Select.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';

/** Options are named by the kind of step. */
export function SelectField({ field, value }: WidgetProps<'select'>) {
  const screen = useLingui().i18n.locale;
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  const options = field.options.map((option) => ({ value: option, label: word(node.type, `option.${field.path}.${option}`, screen) || option }));
  return (
    <FieldFrame field={field}>
      <Select value={asText(value)} disabled={disabled} options={options} onChange={(next) => setConfig(flow, node.id, field.path, next)} />
    </FieldFrame>
  );
}
