/** On or off, at once. */
import { Switch as Radix } from 'radix-ui';
import { type ReactNode, useId } from 'react';

interface SwitchProps {
  checked: boolean;
  onChange(checked: boolean): void;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** Only the switch is seen; the label is still read aloud. */
  bare?: boolean;
}

/** Label at the left, switch at the right. */
export function Switch({ checked, onChange, label, hint, disabled = false, bare = false }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <div className={bare ? 'sr-only' : 'flex flex-col'}>
        <label htmlFor={id} className="text-13">
          {label}
        </label>
        {hint ? (
          <span id={`${id}-hint`} className="text-12 text-ink-3">
            {hint}
          </span>
        ) : null}
      </div>
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative mt-0.5 h-4 w-7 flex-none rounded-full bg-line-control transition-colors after:absolute after:-inset-2 data-[state=checked]:bg-accent disabled:opacity-55"
      >
        <Radix.Thumb className="block size-3 translate-x-0.5 rounded-full bg-white transition-transform data-[state=checked]:translate-x-3.5" />
      </Radix.Root>
    </div>
  );
}
