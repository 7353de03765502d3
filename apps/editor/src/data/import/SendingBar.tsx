/** How far a file has come: its bytes, and its rows where they have been counted. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Progress } from '../../kit/Progress.tsx';
import { sizeWords } from './size-words.ts';

interface SendingBarProps {
  label: string;
  /** 0 to 1. */
  part: number;
  bytes: number;
  /** Rows of the whole file. */
  rows?: number | undefined;
}

/** Rows are taken as they arrive, so their number follows from the bytes. */
export function SendingBar({ label, part, bytes, rows }: SendingBarProps) {
  const { i18n } = useLingui();
  const sent = sizeWords(bytes * part, i18n);
  const whole = sizeWords(bytes, i18n);
  return (
    <div className="flex flex-col gap-1.5">
      <Progress label={label} {...(part < 1 ? { value: part } : {})} />
      <p className="flex justify-between gap-3 text-12 text-ink-3">
        <span aria-live="polite">{label}</span>
        <span className="tabular-nums">
          {rows === undefined ? (
            <Trans>
              {sent} of {whole}
            </Trans>
          ) : (
            <Trans>
              {sent} of {whole}, about {i18n.number(Math.round(rows * part))} of {i18n.number(rows)} rows
            </Trans>
          )}
        </span>
      </p>
    </div>
  );
}
