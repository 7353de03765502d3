/** A short field for a whole number. */
import { TextInput } from '../../kit/TextInput.tsx';

interface NumberInputProps {
  value: string;
  min: number;
  max: number;
  disabled?: boolean;
  label?: string;
  small?: boolean;
  /** What is typed but does not fit; null when it does. */
  onDraft(draft: string | null): void;
  onChange(value: number): void;
}

/** Only whole numbers between `min` and `max` are handed on. */
export function NumberInput({ value, min, max, disabled = false, label, small = false, onDraft, onChange }: NumberInputProps) {
  const type = (typed: string) => {
    const number = Number(typed);
    if (typed.trim() !== '' && Number.isInteger(number) && number >= min && number <= max) {
      onDraft(null);
      onChange(number);
    } else onDraft(typed);
  };
  return (
    <div className={small ? 'w-14 flex-none' : 'w-20 flex-none'}>
      <TextInput size={small ? 'small' : 'medium'} type="number" inputMode="numeric" value={value} min={min} max={max} step={1} disabled={disabled} onChange={type} onBlur={() => onDraft(null)} {...(label === undefined ? {} : { 'aria-label': label })} />
    </div>
  );
}
