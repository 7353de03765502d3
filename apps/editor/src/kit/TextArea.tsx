/** Several lines that grow with their text. With `onEnter`, Enter sends and Shift+Enter breaks the line, never while an input method is composing. */
import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { cx } from './cx.ts';
import { fieldBox } from './field-box.ts';
import { useFieldAttributes } from './field-context.ts';

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'ref'> {
  value: string;
  onChange(value: string): void;
  onEnter?(): void;
  rowsMax?: number;
  mono?: boolean;
}

/** Starts at `rows` lines (2) and grows to `rowsMax` (12), then scrolls. */
export function TextArea({ value, onChange, onEnter, rows = 2, rowsMax = 12, mono = false, className, onKeyDown, ...rest }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    const line = Number.parseFloat(getComputedStyle(element).lineHeight) || 19;
    element.style.height = `${Math.min(element.scrollHeight + 2, Math.round(line * rowsMax) + 14)}px`;
  }, [value, rowsMax]);

  return (
    <textarea
      {...useFieldAttributes()}
      {...rest}
      ref={area}
      rows={rows}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (!onEnter || event.key !== 'Enter' || event.shiftKey || event.metaKey || event.ctrlKey || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        onEnter();
      }}
      className={cx(fieldBox, 'resize-none px-2.5 py-1.5', mono && 'font-mono text-12', className)}
    />
  );
}
