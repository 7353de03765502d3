/** A search box: filters while typing, Escape empties it. */
import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { TextInput } from './TextInput.tsx';

interface SearchInputProps {
  value: string;
  onChange(value: string): void;
  label: string;
  size?: 'small' | 'medium';
  className?: string;
  /** Keys that Escape does not take, such as the arrow into a list below. */
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
}

/** `label` is the name and the placeholder. */
export function SearchInput({ value, onChange, label, size = 'medium', className, onKeyDown }: SearchInputProps) {
  return (
    <TextInput
      type="search"
      enterKeyHint="search"
      size={size}
      value={value}
      onChange={onChange}
      aria-label={label}
      placeholder={label}
      icon={<Search size={16} strokeWidth={1.75} aria-hidden />}
      {...(className ? { className } : {})}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'Escape' || value === '' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onChange('');
      }}
    />
  );
}
