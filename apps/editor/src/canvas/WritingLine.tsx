/** One line that is written in place on the canvas. Enter, Escape or leaving it ends the writing; every sign is kept at once. */
import { isComposing } from '../actions/press.ts';

interface WritingLineProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onDone(): void;
}

/** Takes the focus and marks what is there. */
export function WritingLine({ label, value, onChange, onDone }: WritingLineProps) {
  return (
    <span className="pb-frame-title nodrag nopan" data-flow-text>
      <input
        aria-label={label}
        autoFocus
        value={value}
        placeholder={label}
        size={Math.max(12, value.length + 1)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onDone}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || isComposing(event.nativeEvent)) return;
          event.stopPropagation();
          onDone();
        }}
      />
    </span>
  );
}
