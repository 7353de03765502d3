/** The name of the variable a step writes: a new one typed, or one that is there. */
import { useLingui } from '@lingui/react/macro';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { TextInput } from '../../kit/TextInput.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { VariableMenu } from '../VariableMenu.tsx';

/** Spaces become underscores while typing. */
export function VariableField({ field, value }: WidgetProps<'variable'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  const set = (next: string) => setConfig(flow, node.id, field.path, next === '' && field.optional ? undefined : next.replace(/\s+/g, '_'), 'typing');
  return (
    <FieldFrame field={field}>
      <TextInput mono value={asText(value)} disabled={disabled} onChange={set} className="pr-0.5" spellCheck={false} autoCapitalize="off" end={<VariableMenu label={t`Choose a variable`} onPick={set} />} />
    </FieldFrame>
  );
}
