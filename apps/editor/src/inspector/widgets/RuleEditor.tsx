/** A rule built with the mouse: variable, comparison, value; several of them joined by all or any. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Condition, Rule } from '@patchbay/schema';
import { X } from 'lucide-react';
import { IconButton } from '../../kit/IconButton.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextInput } from '../../kit/TextInput.tsx';
import { useFieldIssues } from '../FieldFrame.tsx';
import { useStepForm } from '../form-context.ts';
import { VariableMenu } from '../VariableMenu.tsx';
import { AddButton } from './AddButton.tsx';
import { FRESH, type RuleShape } from './rule-shape.ts';
import { operatorOptions, ruleSentence, takesValue } from './rule-words.ts';

interface RuleEditorProps {
  shape: RuleShape;
  /** Where the rule stands in the config, to find what is wrong with it. */
  path: string;
  onChange(shape: RuleShape, how: 'typing' | 'apart'): void;
}

/** Groups inside groups are shown as a sentence and kept. */
export function RuleEditor({ shape, path, onChange }: RuleEditorProps) {
  const { t, i18n } = useLingui();
  const { disabled } = useStepForm();
  const { error } = useFieldIssues(path);
  const { join, parts } = shape;
  const put = (at: number, part: Rule, how: 'typing' | 'apart') => onChange({ join, parts: parts.map((each, place) => (place === at ? part : each)) }, how);
  const drop = (at: number) => onChange({ join, parts: parts.filter((_, place) => place !== at) }, 'apart');
  return (
    <div data-path={`${path}.rule`} className="flex flex-col gap-2">
      {parts.length > 1 ? (
        <div className="flex items-center gap-2 text-12 text-ink-2">
          <Trans>When</Trans>
          <Segmented label={t`How many must hold`} value={join} onChange={(next) => onChange({ join: next, parts }, 'apart')} options={[{ value: 'all', label: t`all` }, { value: 'any', label: t`any` }]} />
          <Trans>of these hold</Trans>
        </div>
      ) : null}
      <ul className="flex flex-col gap-2">
        {parts.map((part, at) => (
          <li key={at} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">{'field' in part ? <ConditionRow part={part} number={at + 1} onChange={(next, how) => put(at, next, how)} /> : <p className="rounded-control bg-sunken px-2.5 py-1.5 text-12 text-ink-2">{ruleSentence(part, i18n)}</p>}</div>
            {parts.length > 1 ? (
              <IconButton label={t`Remove condition ${at + 1}`} size="small" disabled={disabled} onClick={() => drop(at)}>
                <X size={14} aria-hidden />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      {error ? <p className="text-12 text-bad">{error}</p> : null}
      <AddButton onClick={() => onChange({ join, parts: [...parts, FRESH] }, 'apart')}>
        <Trans>Add a condition</Trans>
      </AddButton>
    </div>
  );
}

function ConditionRow({ part, number, onChange }: { part: Condition; number: number; onChange(part: Condition, how: 'typing' | 'apart'): void }) {
  const { t, i18n } = useLingui();
  const { disabled } = useStepForm();
  const value = Array.isArray(part.value) ? part.value.join(', ') : part.value === undefined || part.value === null ? '' : String(part.value);
  const binary = takesValue(part.operator);
  return (
    <div className="flex flex-col gap-1.5">
      <TextInput mono size="small" value={part.field} disabled={disabled} spellCheck={false} autoCapitalize="off" aria-label={t`Condition ${number}, variable`} placeholder={t`variable`} className="pr-0.5" onChange={(field) => onChange({ ...part, field: field.trim() }, 'typing')} end={<VariableMenu label={t`Choose a variable`} onPick={(field) => onChange({ ...part, field }, 'apart')} />} />
      <div className="flex gap-1.5">
        <div className={binary ? 'w-34 flex-none' : 'flex-1'}>
          <Select
            size="small"
            label={t`Condition ${number}, comparison`}
            value={part.operator}
            disabled={disabled}
            options={operatorOptions(i18n)}
            onChange={(operator) => {
              const { value: before, ...rest } = part;
              onChange(takesValue(operator) ? { ...rest, operator, value: before ?? '' } : { ...rest, operator }, 'apart');
            }}
          />
        </div>
        {binary ? <TextInput size="small" value={value} disabled={disabled} aria-label={t`Condition ${number}, value`} placeholder={part.operator === 'one-of' ? t`one, another` : t`value`} onChange={(next) => onChange({ ...part, value: next }, 'typing')} /> : null}
      </div>
    </div>
  );
}
