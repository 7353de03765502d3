/** A text the customer will read. */
import { FieldFrame } from '../FieldFrame.tsx';
import { useStepForm } from '../form-context.ts';
import { FieldLanguage } from '../LanguageSwitch.tsx';
import { offeredLabels } from '../offered-labels.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { TextBox } from './TextBox.tsx';

/** As many lines as the kind of step asks for. */
export function TextField({ field, value }: WidgetProps<'text'>) {
  const { node, meta, language, languages } = useStepForm();
  const choices = offeredLabels(node, meta, language, languages);
  return (
    <FieldFrame field={field} aside={<FieldLanguage path={field.path} />}>
      <TextBox path={field.path} texts={value} rows={field.lines ?? 2} {...(choices ? { choices } : {})} />
    </FieldFrame>
  );
}
