/** The options of a list of steps, in groups. The pointer and the arrow keys share one highlight. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { cx } from '../kit/cx.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { floatingItem } from '../kit/menu-class.ts';
import { StepIcon } from '../palette/StepIcon.tsx';
import type { StepOption } from './step-options.ts';

interface StepOptionsProps {
  /** Of the list; options are `${id}-0`, `${id}-1`… */
  id: string;
  options: readonly StepOption[];
  active: number;
  onActive(at: number): void;
  onChoose(option: StepOption): void;
}

/** A list box; the search field above it keeps the focus. */
export function StepOptions({ id, options, active, onActive, onChoose }: StepOptionsProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const names = { fits: t`Fits here`, new: t`New step`, existing: t`Steps of this flow` };
  if (options.length === 0) {
    return (
      <p className="px-3 py-4 text-center text-12 text-ink-3">
        <Trans>No step is called that.</Trans>
      </p>
    );
  }
  return (
    <div ref={list} id={id} role="listbox" aria-label={t`Steps`} tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto p-1 pt-0 -outline-offset-2">
      {options.map((option, at) => (
        <div key={option.id} role="presentation">
          {option.group === options[at - 1]?.group ? null : (
            <div role="presentation" className="px-2 pt-2 pb-1 text-11 font-medium text-ink-3">
              {names[option.group]}
            </div>
          )}
          <div
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            data-highlighted={at === active || undefined}
            onPointerMove={() => at !== active && onActive(at)}
            onClick={() => onChoose(option)}
            className={cx(floatingItem, 'cursor-pointer')}
          >
            <FamilyChip family={option.family}>
              <StepIcon name={option.icon} />
            </FamilyChip>
            <span className="flex min-w-0 flex-col">
              <span className="truncate">{option.title}</span>
              {option.group === 'existing' && option.about !== option.title ? <span className="truncate text-11 text-ink-3"> {option.about}</span> : null}
            </span>
          </div>
        </div>
      ))}
    </div>
  );
}
