/** A password, which can be looked at while it is typed. */
import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../kit/IconButton.tsx';
import { TextInput } from '../kit/TextInput.tsx';

interface PasswordInputProps {
  value: string;
  onChange(value: string): void;
  /** `new-password` lets password managers offer one. */
  autoComplete: 'current-password' | 'new-password';
}

/** Use inside a Field. */
export function PasswordInput({ value, onChange, autoComplete }: PasswordInputProps) {
  const { t } = useLingui();
  const [seen, setSeen] = useState(false);
  return (
    <TextInput
      size="large"
      type={seen ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      autoComplete={autoComplete}
      spellCheck={false}
      autoCapitalize="none"
      className="pr-1"
      end={
        <IconButton label={seen ? t`Hide the password` : t`Show the password`} size="small" className="max-tablet:size-9" onClick={() => setSeen(!seen)}>
          {seen ? <EyeOff size={16} /> : <Eye size={16} />}
        </IconButton>
      }
    />
  );
}
