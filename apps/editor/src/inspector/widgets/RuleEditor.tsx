/** A rule built with the mouse that reads as a sentence: “When order.status is delivered and any of these: …”. Groups may stand in groups. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { Rule } from '@patchbay/schema';
import { X } from 'lucide-react';
import { IconButton } from '../../kit/IconButton.tsx';
import { Select } from '../../kit/Select.tsx';
import { useFieldIssues } from '../FieldFrame.tsx';
import { useStepForm } from '../form-context.ts';
import { AddButton } from './AddButton.tsx';
import { ConditionRow } from './ConditionRow.tsx';
import { FRESH, type RuleShape, ruleShape, shapedRule } from './rule-shape.ts';
import { ruleSentence } from './rule-words.ts';

interface RuleEditorProps {
  shape: RuleShape;
  /** Where the rule stands in the config, to find what is wrong with it. */
  path: string;
  onChange(shape: RuleShape, how: 'typing' | 'apart'): void;
}

/** What is wrong with it stands below. */
export function RuleEditor({ shape, path, onChange }: RuleEditorProps) {
  const { error } = useFieldIssues(path);
  return (
    <div data-path={`${path}.rule`} className="flex flex-col gap-2">
      <RuleGroup shape={shape} depth={0} name="" onChange={onChange} />
      {error ? <p className="text-12 text-bad">{error}</p> : null}
    </div>
  );
}

interface RuleGroupProps {
  shape: RuleShape;
  depth: number;
  /** Numbers of the groups around it: `2.` for what is in the second. */
  name: string;
  onChange(shape: RuleShape, how: 'typing' | 'apart'): void;
}

/** Deeper groups are shown as a sentence and kept. */
const DEEPEST = 2;

function RuleGroup({ shape, depth, name, onChange }: RuleGroupProps) {
  const { t, i18n } = useLingui();
  const { disabled } = useStepForm();
  const { join, parts } = shape;
  const put = (at: number, part: Rule, how: 'typing' | 'apart') => onChange({ join, parts: parts.map((each, place) => (place === at ? part : each)) }, how);
  const add = (part: Rule) => onChange({ join, parts: [...parts, part] }, 'apart');
  const words = { all: t`and`, any: t`or` };
  const joining = (at: number) => {
    if (at === 0) return depth === 0 ? <span className="text-12 text-ink-2"><Trans>When</Trans></span> : null;
    if (at > 1) return <span className="text-12 text-ink-2">{words[join]}</span>;
    return (
      <Select
        size="small"
        className="w-auto!"
        label={t`How the conditions are joined`}
        value={join}
        disabled={disabled}
        onChange={(next) => onChange({ join: next, parts }, 'apart')}
        options={[{ value: 'all', label: words.all }, { value: 'any', label: words.any }]}
      />
    );
  };
  return (
    <div className="flex flex-col gap-1.5">
      <ul className="flex flex-col gap-1.5">
        {parts.map((part, at) => {
          const number = `${name}${at + 1}`;
          return (
            <li key={at} aria-label={ruleSentence(part, i18n)} className="flex items-start gap-1">
              <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1.5 gap-y-1">
                {joining(at)}
                {'field' in part ? (
                  <ConditionRow part={part} number={number} onChange={(next, how) => put(at, next, how)} />
                ) : depth < DEEPEST ? (
                  <div role="group" aria-label={t`Group ${number}`} className="w-full border-l-2 border-line-strong pl-2.5">
                    <RuleGroup shape={ruleShape(part as never)} depth={depth + 1} name={`${number}.`} onChange={(next, how) => put(at, shapedRule(next), how)} />
                  </div>
                ) : (
                  <p className="rounded-control bg-sunken px-2.5 py-1.5 text-12 text-ink-2">{ruleSentence(part, i18n)}</p>
                )}
              </div>
              {parts.length > 1 ? (
                <IconButton label={'field' in part ? t`Remove condition ${number}` : t`Remove group ${number}`} size="small" disabled={disabled} onClick={() => onChange({ join, parts: parts.filter((_, place) => place !== at) }, 'apart')}>
                  <X size={14} aria-hidden />
                </IconButton>
              ) : null}
            </li>
          );
        })}
      </ul>
      <div className="flex flex-wrap gap-1">
        <AddButton onClick={() => add({ ...FRESH })}>
          <Trans>Add a condition</Trans>
        </AddButton>
        {depth < DEEPEST ? (
          <AddButton onClick={() => add(join === 'all' ? { any: [{ ...FRESH }, { ...FRESH }] } : { all: [{ ...FRESH }, { ...FRESH }] })}>
            <Trans>Add a group</Trans>
          </AddButton>
        ) : null}
      </div>
    </div>
  );
}
