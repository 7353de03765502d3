/** A line that may name variables, with the list of them at its end. */
import { TextInput } from '../../kit/TextInput.tsx';
import { useStepForm } from '../form-context.ts';
import { VariableMenu } from '../VariableMenu.tsx';

interface TemplateInputProps {
  value: string;
  onChange(value: string): void;
  label?: string;
  placeholder?: string;
}

/** A picked variable is put at the end. */
export function TemplateInput({ value, onChange, label, placeholder }: TemplateInputProps) {
  const { disabled } = useStepForm();
  return (
    <TextInput
      mono
      value={value}
      disabled={disabled}
      onChange={onChange}
      className="pr-0.5"
      placeholder={placeholder ?? ''}
      end={<VariableMenu onPick={(path) => onChange(value === '' ? `{{ ${path} }}` : `${value}{{ ${path} }}`)} />}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  );
}
