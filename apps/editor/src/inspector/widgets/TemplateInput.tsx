/** A line that may name variables, as chips, with the list of them beside it. */
import { useRef } from 'react';
import { useStepForm } from '../form-context.ts';
import type { TextHandle } from '../SharedTextArea.tsx';
import { UnknownNames } from '../text/UnknownNames.tsx';
import { VariableText } from '../text/VariableText.tsx';
import { VariableMenu } from '../VariableMenu.tsx';

interface TemplateInputProps {
  value: string;
  onChange(value: string): void;
  label?: string;
  placeholder?: string;
}

/** It grows over several rows, and stays one line. */
export function TemplateInput({ value, onChange, label, placeholder }: TemplateInputProps) {
  const { disabled } = useStepForm();
  const area = useRef<TextHandle>(null);
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <div className="flex items-start gap-0.5">
        <div className="min-w-0 flex-1">
          <VariableText line handle={area} value={value} rows={1} rowsMax={4} disabled={disabled} onChange={onChange} {...(placeholder === undefined ? {} : { placeholder })} {...(label === undefined ? {} : { label })} />
        </div>
        <VariableMenu onPick={(path) => area.current?.insert(`{{ ${path} }}`)} />
      </div>
      <UnknownNames text={value} disabled={disabled} onReplace={(part, name) => onChange(value.slice(0, part.from) + name + value.slice(part.to))} />
    </div>
  );
}
