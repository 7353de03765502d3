/** A length of time as a number and a unit in words. */
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Select } from '../../kit/Select.tsx';
import { countAndUnit, durationOf, UNITS, type Unit } from '../duration-words.ts';
import { NumberInput } from './NumberInput.tsx';

interface DurationInputProps {
  value: string;
  onChange(value: string): void;
  label: string;
  disabled?: boolean;
}

const COUNT_MAX = 99_999;

/** `label` names the number; the unit is named after it. */
export function DurationInput({ value, onChange, label, disabled = false }: DurationInputProps) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<string | null>(null);
  const { count, unit } = countAndUnit(value);
  const names: Record<Unit, string> = { day: t`days`, hour: t`hours`, minute: t`minutes`, second: t`seconds` };
  return (
    <div className="flex items-center gap-2">
      <NumberInput value={draft ?? (value === '' ? '' : String(count))} min={1} max={COUNT_MAX} disabled={disabled} label={label} onDraft={setDraft} onChange={(next) => onChange(durationOf(next, unit))} />
      <div className="w-30 flex-none">
        <Select label={t`${label}, unit`} value={unit} disabled={disabled} options={UNITS.map((each) => ({ value: each, label: names[each] }))} onChange={(next) => onChange(durationOf(Math.max(1, count), next))} />
      </div>
    </div>
  );
}
