/** A label over one control, with a hint or what is wrong below it. The control takes its ids from here by itself. */
import { Trans } from '@lingui/react/macro';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { FieldContext } from './field-context.ts';

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  /** What stands at the right of the label: a switch of languages, a count. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Use around TextInput, TextArea, Select, or anything that calls useFieldAttributes. */
export function Field({ label, hint, error, optional = false, aside, children }: FieldProps) {
  const id = useId();
  const note = error ? `${id}-error` : hint ? `${id}-hint` : undefined;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <div className="flex min-h-5 items-center justify-between gap-2">
        <label htmlFor={id} id={`${id}-label`} className="text-12 font-medium text-ink-2">
          {label}
          {optional ? (
            <span className="font-normal text-ink-3">
              {' '}
              <Trans>(optional)</Trans>
            </span>
          ) : null}
        </label>
        {aside}
      </div>
      <FieldContext value={{ id, describedBy: note, invalid: Boolean(error) }}>{children}</FieldContext>
      {error ? (
        <p id={note} className="flex items-start gap-1.5 text-12 text-bad">
          <CircleAlert size={14} className="mt-0.5 flex-none" aria-hidden />
          {error}
        </p>
      ) : hint ? (
        <p id={note} className="text-12 text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
