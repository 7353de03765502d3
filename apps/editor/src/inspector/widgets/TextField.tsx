/** A text the customer will read. */
import { FieldFrame } from '../FieldFrame.tsx';
import { useStepForm } from '../form-context.ts';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import type { WidgetProps } from '../StepForm.tsx';
import { TextBox } from './TextBox.tsx';

export function TextField({ field, value }: WidgetProps<'text'>) {
  const { languages, language, setLanguage } = useStepForm();
  return (
    <FieldFrame field={field} aside={<LanguageSwitch languages={languages} language={language} onChange={setLanguage} />}>
      <TextBox path={field.path} texts={value} rows={field.lines ?? 2} />
    </FieldFrame>
  );
}
