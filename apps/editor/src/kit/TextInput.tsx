/** One line of text. Icons and small controls may stand inside the box, before or after the text. */
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';
import { fieldBox } from './field-box.ts';
import { useFieldAttributes } from './field-context.ts';
import { useComposing } from './use-composing.ts';

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'size' | 'onChange' | 'value' | 'onCompositionStart' | 'onCompositionEnd'> {
  value: string;
  onChange(value: string): void;
  icon?: ReactNode;
  end?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  mono?: boolean;
}

const HEIGHTS = { small: 'h-7 px-2 max-tablet:h-10', medium: 'h-8 px-2.5 max-tablet:h-11', large: 'h-10 px-3 max-tablet:h-11' };

/** The value comes back as plain text, in whole words where an input method composes them. */
export function TextInput({ value, onChange, icon, end, size = 'medium', mono = false, className, type = 'text', ...rest }: TextInputProps) {
  const typing = useComposing(value, onChange);
  return (
    <div className={cx(fieldBox, HEIGHTS[size], 'flex cursor-text items-center gap-2 has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-1 has-[:focus-visible]:outline-focus', className)}>
      {icon ? <span className="flex-none text-ink-3">{icon}</span> : null}
      <input
        {...useFieldAttributes()}
        {...rest}
        type={type}
        value={typing.text}
        onChange={(event) => typing.type(event.target.value)}
        onCompositionStart={typing.begin}
        onCompositionEnd={(event) => typing.end(event.currentTarget.value)}
        className={cx('h-full w-full min-w-0 flex-1 bg-transparent outline-none', mono && 'font-mono')}
      />
      {end}
    </div>
  );
}
