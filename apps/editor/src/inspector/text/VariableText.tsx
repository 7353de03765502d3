/** A text in which variables stand as chips and are completed while they are typed. Plain text stays the truth. */
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { KnownVariable } from '../known-variables.ts';
import { type Caret, SharedTextArea, type TextHandle } from '../SharedTextArea.tsx';
import { answering, completed, completionAt } from './completion.ts';
import { CompletionList } from './CompletionList.tsx';
import { PAINTED_MAX, PaintedText } from './PaintedText.tsx';
import { markAround, marksOf } from './text-marks.ts';
import { useTextSetting } from './text-setting.ts';
import { unknownNames } from './unknown-names.ts';

export interface VariableTextProps {
  value: string;
  onChange(value: string): void;
  rows?: number;
  rowsMax?: number;
  disabled?: boolean;
  placeholder?: string;
  label?: string;
  lang?: string;
  handle?: Ref<TextHandle>;
  /** One line only: Enter does nothing, pasted lines are joined. */
  line?: boolean;
  onFocus?(): void;
}

const NONE: KnownVariable[] = [];

/** The form around it says which variables there are. */
export function VariableText({ value, onChange, disabled = false, handle, line = false, ...rest }: VariableTextProps) {
  const setting = useTextSetting();
  const list = useId();
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<TextHandle>(null);
  useImperativeHandle(handle, () => ({ insert: (text) => area.current?.insert(text), replace: (part, text) => area.current?.replace(part, text) }));
  const [caret, setCaret] = useState<Caret>();
  const [active, setActive] = useState(0);
  /** Where the caret was after the last letter typed: only typing opens the list, moving closes it. */
  const [typedTo, setTypedTo] = useState<number>();
  const painted = value.length <= PAINTED_MAX;
  const marks = useMemo(() => (painted ? marksOf(value) : []), [value, painted]);
  const unknown = useMemo(() => new Set(setting ? unknownNames(value, marks, setting.names).map((each) => each.mark) : []), [value, marks, setting]);
  const open = caret && markAround(marks, caret.end);
  const completion = setting && !disabled && caret && caret.start === caret.end && caret.end === typedTo ? completionAt(value, caret.end) : undefined;
  const offered = completion && setting ? answering(setting.variables, completion.typed) : NONE;
  const chosen = Math.min(active, offered.length - 1);

  const pick = (variable: KnownVariable | undefined) => {
    if (!completion || !variable) return;
    area.current?.replace(completion, completed(completion, variable.path));
    setTypedTo(undefined);
  };
  const change = (next: string) => {
    const typed = box.current?.querySelector('textarea')?.selectionEnd;
    setTypedTo(typed);
    setActive(0);
    onChange(line ? next.replace(/\s*[\r\n]+\s*/g, ' ') : next);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const done = (act?: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      act?.();
    };
    if (offered.length > 0) {
      if (event.key === 'ArrowDown') return done(() => setActive((chosen + 1) % offered.length));
      if (event.key === 'ArrowUp') return done(() => setActive((chosen - 1 + offered.length) % offered.length));
      if ((event.key === 'Enter' || event.key === 'Tab') && !event.metaKey && !event.ctrlKey) return done(() => pick(offered[chosen]));
      if (event.key === 'Escape') return done(() => setTypedTo(undefined));
    }
    if (line && event.key === 'Enter' && !event.metaKey && !event.ctrlKey) return done();
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    if (start !== end || event.altKey || event.metaKey || event.ctrlKey) return;
    // A chip goes as a whole; from inside, letter by letter.
    const whole = marks.find((mark) => mark.kind === 'variable' && (event.key === 'Backspace' ? mark.to === end : event.key === 'Delete' && mark.from === end));
    if (whole) done(() => area.current?.replace(whole, ''));
  };

  return (
    <div ref={box}>
      <SharedTextArea
        {...rest}
        value={value}
        onChange={change}
        disabled={disabled}
        handle={area}
        paint={painted ? (text) => <PaintedText text={text} marks={text === value ? marks : marksOf(text)} unknown={unknown} open={open} /> : undefined}
        onCaret={setCaret}
        onKeyDown={press}
        aria-autocomplete={setting ? 'list' : undefined}
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered.length > 0 ? `${list}-${chosen}` : undefined}
      />
      {completion && offered.length > 0 ? <CompletionList id={list} offered={offered} active={chosen} box={box.current} at={completion.from} onPick={pick} /> : null}
    </div>
  );
}
