/** One condition as part of a sentence: the variable as a chip, how it is compared, and with what. */
import { useLingui } from '@lingui/react/macro';
import { type Condition, rootOf } from '@patchbay/schema';
import { ChevronDown } from 'lucide-react';
import { useId } from 'react';
import { cx } from '../../kit/cx.ts';
import { Select } from '../../kit/Select.tsx';
import { TextInput } from '../../kit/TextInput.tsx';
import { useStepForm } from '../form-context.ts';
import { useTextSetting } from '../text/text-setting.ts';
import { VariableMenu } from '../VariableMenu.tsx';
import { operatorOptions, takesValue } from './rule-words.ts';

interface ConditionRowProps {
  part: Condition;
  /** Its number, for names read aloud: `2`, `2.1`. */
  number: string;
  onChange(part: Condition, how: 'typing' | 'apart'): void;
}

/** A value is given the room it needs, within bounds. */
const SHORTEST_CH = 12;
const LONGEST_CH = 28;

/** Values the column holds in the sample are offered. */
export function ConditionRow({ part, number, onChange }: ConditionRowProps) {
  const { t, i18n } = useLingui();
  const offered = useId();
  const { variables, samples, disabled } = useStepForm();
  const setting = useTextSetting();
  const value = Array.isArray(part.value) ? part.value.join(', ') : part.value === undefined || part.value === null ? '' : String(part.value);
  const column = variables.find((each) => each.path === part.field)?.column;
  const values = column ? samples.values(column.table, column.name) : [];
  const known = part.field === '' || !setting || setting.names.roots.has(rootOf(part.field));
  const placeholder = part.operator === 'one-of' ? t`one, another` : part.operator === 'before' || part.operator === 'after' ? t`date or now` : t`value`;
  return (
    <>
      <VariableMenu
        free
        onPick={(field) => onChange({ ...part, field }, 'apart')}
        trigger={
          <button
            type="button"
            disabled={disabled}
            aria-label={part.field === '' ? t`Condition ${number}, variable` : t`Condition ${number}, variable: ${part.field}`}
            className={cx('family-data inline-flex h-7 max-w-full min-w-0 items-center gap-1 rounded-control px-2 font-mono text-12 hover:brightness-95 max-tablet:h-10', known ? 'bg-family-soft text-family' : 'bg-bad-soft text-bad', part.field === '' && 'bg-sunken! text-ink-3!')}
          >
            <span className="truncate">{part.field || t`variable`}</span>
            <ChevronDown size={12} aria-hidden className="flex-none" />
          </button>
        }
      />
      <Select
        size="small"
        className="w-auto!"
        label={t`Condition ${number}, comparison`}
        value={part.operator}
        disabled={disabled}
        options={operatorOptions(i18n)}
        onChange={(operator) => {
          const { value: before, ...rest } = part;
          onChange(takesValue(operator) ? { ...rest, operator, value: before ?? '' } : { ...rest, operator }, 'apart');
        }}
      />
      {takesValue(part.operator) ? (
        <div className="max-w-full flex-1" style={{ minWidth: `${Math.min(LONGEST_CH, Math.max(SHORTEST_CH, value.length + 6))}ch` }}>
          <TextInput size="small" value={value} disabled={disabled} list={values.length > 0 ? offered : undefined} aria-label={t`Condition ${number}, value`} placeholder={placeholder} onChange={(next) => onChange({ ...part, value: next }, 'typing')} />
          {values.length > 0 ? (
            <datalist id={offered}>
              {values.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
