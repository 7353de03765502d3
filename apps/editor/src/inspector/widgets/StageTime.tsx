/** When a stage of waiting comes: a dot on the line of time and the length in words, which opens to be changed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { cx } from '../../kit/cx.ts';
import { Popover } from '../../kit/Popover.tsx';
import { plainDuration } from '../duration-words.ts';
import { DurationInput } from './DurationInput.tsx';

interface StageTimeProps {
  value: string;
  label: string;
  disabled: boolean;
  onChange(value: string): void;
  /** The time comes from the flow. */
  inherited?: boolean;
  /** Leaves the time to the flow. */
  onInherit?(): void;
  /** The line goes no further. */
  last?: boolean;
}

/** Short words on the line, the whole ones when a pointer rests there. */
export function StageTime({ value, label, disabled, onChange, inherited = false, onInherit, last = false }: StageTimeProps) {
  const { t, i18n } = useLingui();
  const words = plainDuration(value, i18n.locale, 'short');
  return (
    <div className="relative flex w-21 flex-none items-center gap-1.5 self-stretch pt-1.5 pl-0.5">
      {last ? null : <span aria-hidden className="absolute top-4 -bottom-5 left-[5.5px] w-px bg-line-strong" />}
      <span aria-hidden className={cx('relative size-2.5 flex-none self-start rounded-full border-2 bg-surface mt-1', inherited || last ? 'border-line-control' : 'border-accent')} />
      <Popover
        label={label}
        trigger={
          <button type="button" disabled={disabled} aria-label={t`${label}: ${words}`} title={plainDuration(value, i18n.locale)} className={cx('-ml-1 self-start rounded-chip px-1 text-left text-12 font-semibold tabular-nums hover:bg-hover disabled:hover:bg-transparent', inherited && 'text-ink-3')}>
            {words}
          </button>
        }
      >
        <div className="flex flex-col gap-2">
          <DurationInput value={value} label={label} disabled={disabled} onChange={onChange} />
          {onInherit && !inherited ? (
            <Button size="small" variant="quiet" onClick={onInherit}>
              <Trans>Use the flow’s own</Trans>
            </Button>
          ) : null}
        </div>
      </Popover>
    </div>
  );
}
