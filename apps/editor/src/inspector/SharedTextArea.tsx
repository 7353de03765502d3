/**
 * A text that several people may write in at once. Words of an input method are kept here until they are composed; the
 * caret stays where it was when somebody else writes before it.
 */
import { type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { movedCaret, textChange } from '@patchbay/schema/change';
import { TextArea } from '../kit/TextArea.tsx';

export interface TextHandle {
  /** Writes at the caret and puts the focus back. */
  insert(text: string): void;
}

interface SharedTextAreaProps {
  value: string;
  onChange(value: string): void;
  rows?: number;
  rowsMax?: number;
  disabled?: boolean;
  placeholder?: string;
  label?: string;
  lang?: string;
  handle?: Ref<TextHandle>;
}

/** `handle` lets a menu write at the caret. */
export function SharedTextArea({ value, onChange, rows = 2, rowsMax, disabled, placeholder, label, lang, handle }: SharedTextAreaProps) {
  const box = useRef<HTMLDivElement>(null);
  const [composing, setComposing] = useState<string | null>(null);
  const caret = useRef({ start: 0, end: 0 });
  const shown = useRef(value);
  const area = () => box.current?.querySelector('textarea') ?? null;

  // Somebody else wrote: where the caret stands is read before the page changes, because changing a text moves it to the end.
  const standing = value === shown.current ? null : area();
  const before = standing && standing === document.activeElement ? { start: standing.selectionStart, end: standing.selectionEnd } : null;

  useLayoutEffect(() => {
    const change = textChange(shown.current, value);
    shown.current = value;
    const element = area();
    if (!change || !element || !before || composing !== null) return;
    const moved = { start: movedCaret(before.start, change), end: movedCaret(before.end, change) };
    element.setSelectionRange(moved.start, moved.end);
    caret.current = moved;
  });

  const remember = () => {
    const element = area();
    if (element) caret.current = { start: element.selectionStart, end: element.selectionEnd };
  };
  const write = (next: string) => {
    if (composing !== null) return setComposing(next);
    remember();
    shown.current = next;
    onChange(next);
  };
  useImperativeHandle(handle, () => ({
    insert(text) {
      const element = area();
      const { start, end } = element === document.activeElement && element ? { start: element.selectionStart, end: element.selectionEnd } : { start: value.length, end: value.length };
      const at = caret.current.start > 0 || element === document.activeElement ? { start: Math.min(caret.current.start, value.length), end: Math.min(caret.current.end, value.length) } : { start, end };
      write(value.slice(0, at.start) + text + value.slice(at.end));
      requestAnimationFrame(() => {
        element?.focus();
        element?.setSelectionRange(at.start + text.length, at.start + text.length);
        remember();
      });
    },
  }));

  return (
    <div ref={box}>
      <TextArea
        value={composing ?? value}
        onChange={write}
        rows={rows}
        {...(rowsMax === undefined ? {} : { rowsMax })}
        disabled={disabled}
        placeholder={placeholder}
        aria-label={label}
        lang={lang}
        onSelect={remember}
        onCompositionStart={() => setComposing(value)}
        onCompositionEnd={(event) => {
          setComposing(null);
          shown.current = event.currentTarget.value;
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
}
