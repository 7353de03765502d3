/** The ways out of a decision, tried in order: each has a name and a rule that reads as a sentence. */
import { Trans, useLingui } from '@lingui/react/macro';
import type { JsonObject } from '@patchbay/schema';
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { newId } from '../../doc/ids.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { Menu } from '../../kit/Menu.tsx';
import { MenuItem } from '../../kit/MenuItem.tsx';
import { TextInput } from '../../kit/TextInput.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { asList, asRecord, asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { AddButton } from './AddButton.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { FRESH, ruleShape, shapedRule } from './rule-shape.ts';

const MOST = 50;
const NAME_CHARACTERS = 80;

/** A way keeps its exit when it is renamed or moved. */
export function CasesField({ field, value }: WidgetProps<'cases'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  const cases = asList(value).map(asRecord);
  const write = (next: JsonObject[], how: 'typing' | 'apart' = 'apart') => setConfig(flow, node.id, field.path, next, how);
  const change = (at: number, part: JsonObject, how: 'typing' | 'apart' = 'apart') => write(cases.map((each, place) => (place === at ? { ...each, ...part } : each)), how);
  const move = (at: number, by: 1 | -1) => {
    const next = [...cases];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    write(next);
  };
  return (
    <FieldFrame field={field} group rows>
      {cases.length > 0 ? (
        <ol className="flex flex-col gap-2.5">
          {cases.map((each, at) => (
            <li key={asText(each.id) || at} data-path={`${field.path}.${at}`} aria-label={t`Way ${at + 1}`} className="flex flex-col gap-2 rounded-card border border-line bg-surface p-2.5">
              <div className="flex items-center gap-1.5">
                <TextInput size="small" value={asText(each.label)} maxLength={NAME_CHARACTERS} disabled={disabled} aria-label={t`Name of way ${at + 1}`} placeholder={t`Name of way ${at + 1}`} onChange={(label) => change(at, { label }, 'typing')} />
                <Menu
                  trigger={
                    <IconButton label={t`Way ${at + 1}, actions`} size="small" disabled={disabled}>
                      <Ellipsis size={14} aria-hidden />
                    </IconButton>
                  }
                >
                  <MenuItem icon={<ArrowUp size={14} />} disabled={at === 0} onSelect={() => move(at, -1)}>{t`Move up`}</MenuItem>
                  <MenuItem icon={<ArrowDown size={14} />} disabled={at === cases.length - 1} onSelect={() => move(at, 1)}>{t`Move down`}</MenuItem>
                  <MenuItem icon={<Trash2 size={14} />} danger onSelect={() => write(cases.filter((_, place) => place !== at))}>{t`Remove`}</MenuItem>
                </Menu>
              </div>
              <RuleEditor shape={ruleShape(each.rule)} path={`${field.path}.${at}`} onChange={(shape, how) => change(at, { rule: shapedRule(shape) as unknown as JsonObject }, how)} />
            </li>
          ))}
        </ol>
      ) : null}
      <AddButton full={cases.length >= MOST} onClick={() => write([...cases, { id: newId(), label: '', rule: { ...FRESH } as unknown as JsonObject }])}>
        <Trans>Add a way</Trans>
      </AddButton>
    </FieldFrame>
  );
}
