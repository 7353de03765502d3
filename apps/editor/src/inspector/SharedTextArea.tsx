/**
 * A text that several people may write in at once: words of an input method arrive when they are composed, and the caret stays where it was
 * when somebody else writes before it.
 */
import { type ComponentProps, type ReactNode, type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { movedCaret, textChange } from '@patchbay/schema/change';
import { cx } from '../kit/cx.ts';
import { TextArea } from '../kit/TextArea.tsx';
import { useComposing } from '../kit/use-composing.ts';

export interface Caret {
  start: number;
  end: number;
}

export interface TextHandle {
  /** Writes in place of what is selected, or where the caret last was, and puts the focus back. */
  insert(text: string): void;
  /** Writes in place of a part, the caret after it. */
  replace(part: { from: number; to: number }, text: string): void;
}

interface SharedTextAreaProps extends Pick<ComponentProps<typeof TextArea>, 'onKeyDown' | 'onFocus' | 'aria-controls' | 'aria-activedescendant' | 'aria-autocomplete'> {
  value: string;
  onChange(value: string): void;
  rows?: number;
  rowsMax?: number;
  disabled?: boolean;
  placeholder?: string;
  label?: string;
  lang?: string;
  handle?: Ref<TextHandle>;
  /** The text as it is shown in place of the area's own letters, each as wide as they are. */
  paint?: ((text: string) => ReactNode) | undefined;
  /** Where the caret stands; undefined when the focus has left. */
  onCaret?(caret: Caret | undefined): void;
}

/** `handle` lets menus write into the text. */
export function SharedTextArea({ value, onChange, rows = 2, rowsMax, disabled, placeholder, label, lang, handle, paint, onCaret, ...rest }: SharedTextAreaProps) {
  const box = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const { text, composing, type, begin, end } = useComposing(value, onChange);
  const caret = useRef<Caret | undefined>(undefined);
  const shown = useRef(value);
  const area = () => box.current?.querySelector('textarea') ?? null;

  // Somebody else wrote: where the caret stands is read before the page changes, because changing a text moves it to the end.
  const standing = value === shown.current ? null : area();
  const before = standing && standing === document.activeElement ? { start: standing.selectionStart, end: standing.selectionEnd } : null;

  useLayoutEffect(() => {
    const change = textChange(shown.current, value);
    shown.current = value;
    const element = area();
    if (!change || !element || composing) return;
    if (!before) {
      if (caret.current) caret.current = { start: movedCaret(caret.current.start, change), end: movedCaret(caret.current.end, change) };
      return;
    }
    caret.current = { start: movedCaret(before.start, change), end: movedCaret(before.end, change) };
    element.setSelectionRange(caret.current.start, caret.current.end);
    onCaret?.(caret.current);
  });

  const align = () => {
    const element = area();
    if (!element || !layer.current) return;
    layer.current.style.width = `${element.clientWidth}px`;
    layer.current.style.translate = `0 ${-element.scrollTop}px`;
  };
  useLayoutEffect(align);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(align);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const remember = () => {
    const element = area();
    if (!element || element !== document.activeElement) return;
    caret.current = { start: element.selectionStart, end: element.selectionEnd };
    onCaret?.(caret.current);
  };
  const write = (next: string) => {
    if (composing) return type(next);
    remember();
    shown.current = next;
    onChange(next);
  };
  const replace = ({ from, to }: { from: number; to: number }, text: string) => {
    const element = area();
    if (!element || disabled) return;
    element.setRangeText(text, from, to, 'end');
    // The same way a letter goes that is typed.
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    remember();
  };
  useImperativeHandle(handle, () => ({
    replace,
    insert(text) {
      const at = caret.current ?? { start: value.length, end: value.length };
      const after = Math.min(at.start, value.length) + text.length;
      replace({ from: Math.min(at.start, value.length), to: Math.min(at.end, value.length) }, text);
      // The menu gives the focus back to its button first.
      requestAnimationFrame(() => {
        area()?.focus();
        area()?.setSelectionRange(after, after);
        remember();
      });
    },
  }));

  return (
    <div ref={box} className={cx('relative rounded-control', paint && (disabled ? 'bg-sunken' : 'bg-surface'))}>
      {paint ? (
        <div aria-hidden className={cx('pointer-events-none absolute inset-px overflow-hidden text-13 forced-colors:hidden max-tablet:text-16', disabled && 'text-ink-3', composing && 'text-transparent [&_*]:text-transparent!')}>
          <div ref={layer} lang={lang} data-layer className="px-2.5 py-1.5 whitespace-pre-wrap wrap-break-word">
            {paint(text)}
          </div>
        </div>
      ) : null}
      <TextArea
        {...rest}
        value={text}
        onChange={write}
        rows={rows}
        {...(rowsMax === undefined ? {} : { rowsMax })}
        disabled={disabled}
        placeholder={placeholder}
        aria-label={label}
        lang={lang}
        className={paint ? cx('relative block bg-transparent! caret-ink', !composing && 'text-transparent! selection:bg-accent/30 selection:text-transparent forced-colors:text-[CanvasText]!') : undefined}
        onSelect={remember}
        onScroll={align}
        onBlur={() => onCaret?.(undefined)}
        onCompositionStart={begin}
        onCompositionEnd={(event) => {
          shown.current = event.currentTarget.value;
          end(shown.current);
        }}
      />
    </div>
  );
}
