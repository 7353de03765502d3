/** Chooses a column of the table: its type and a value of it beside the name. A part of a nested value may be typed, `address.zip`. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { cx } from '../../kit/cx.ts';
import { fieldBox } from '../../kit/field-box.ts';
import { floatingItem } from '../../kit/menu-class.ts';
import { Popover } from '../../kit/Popover.tsx';
import { SearchInput } from '../../kit/SearchInput.tsx';
import { fold } from '../../palette/fold.ts';
import { useStepForm } from '../form-context.ts';
import { columnsOf } from '../known-variables.ts';
import { TYPE_WORDS } from '../VariableRow.tsx';

interface ColumnPickerProps {
  table: string;
  value: string;
  label: string;
  onChange(column: string): void;
}

/** Without a known table any name is taken. */
export function ColumnPicker({ table, value, label, onChange }: ColumnPickerProps) {
  const { t, i18n } = useLingui();
  const { facts, samples, disabled } = useStepForm();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const columns = columnsOf(facts, table);
  const missing = value !== '' && columns.length > 0 && !columns.some(([name]) => name === value.split('.', 1)[0]);
  const found = columns.filter(([name]) => fold(name).includes(fold(typed)));
  const own = typed.trim();
  const free = own !== '' && !columns.some(([name]) => name === own) && (columns.length === 0 || own.includes('.'));
  const pick = (column: string) => {
    setOpen(false);
    setTyped('');
    onChange(column);
  };
  const row = cx(floatingItem, 'w-full text-left hover:bg-hover focus-visible:bg-hover');
  return (
    <Popover
      label={label}
      open={open}
      onOpenChange={setOpen}
      className="flex w-72 flex-col p-0!"
      trigger={
        <button type="button" disabled={disabled} aria-label={value === '' ? label : `${label}: ${value}`} className={cx(fieldBox, 'flex h-8 items-center justify-between gap-1 px-2.5 text-left font-mono text-12 max-tablet:h-11', missing && 'border-bad-solid!')}>
          {missing ? <TriangleAlert size={14} aria-label={t`This column is missing`} className="flex-none text-bad" /> : null}
          <span className={cx('min-w-0 flex-1 truncate', value === '' && 'text-ink-3')}>{value || t`column`}</span>
          <ChevronDown size={14} aria-hidden className="flex-none text-ink-3" />
        </button>
      }
    >
      <div
        className="flex-none p-2 pb-1"
        onKeyDown={(event) => {
          const first = free ? own : found[0]?.[0];
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
          event.preventDefault();
          pick(first);
        }}
      >
        <SearchInput size="small" label={t`Find a column`} value={typed} onChange={setTyped} />
      </div>
      <ul className="max-h-64 overflow-y-auto p-1">
        {free ? (
          <li>
            <button type="button" onClick={() => pick(own)} className={row}>
              {t`Use “${own}”`}
            </button>
          </li>
        ) : null}
        {found.map(([name, type]) => (
          <li key={name}>
            <button type="button" onClick={() => pick(name)} className={row}>
              <span className="flex min-w-0 flex-1 flex-col">
                <span className="flex items-baseline justify-between gap-3">
                  <code className="truncate font-mono text-12">{name}</code>
                  <span className="flex-none text-11 text-ink-3">{i18n._(TYPE_WORDS[type])}</span>
                </span>
                <span className="truncate text-11 text-ink-3">{samples.values(table, name).slice(0, 3).join(', ')}</span>
              </span>
            </button>
          </li>
        ))}
        {found.length === 0 && !free ? (
          <li className="px-2 py-3 text-12 text-ink-3">{columns.length === 0 ? <Trans>Choose a table first, or type a name.</Trans> : <Trans>No column is called that.</Trans>}</li>
        ) : null}
      </ul>
    </Popover>
  );
}
