/** What a record must have: columns of the chosen table and the values they must hold, all of them. */
import { Trans, useLingui } from '@lingui/react/macro';
import { configAt, type JsonObject } from '@patchbay/schema';
import { X } from 'lucide-react';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { asList, asRecord, asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { AddButton } from './AddButton.tsx';
import { ColumnPicker } from './ColumnPicker.tsx';
import { TemplateInput } from './TemplateInput.tsx';

const MOST = 10;

/** All conditions must hold; they read as “column is value”. */
export function MatchesField({ field, value }: WidgetProps<'matches'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, meta, disabled } = useStepForm();
  const rows = asList(value).map(asRecord);
  const table = asText(configAt(node.config, meta.fields.find((each) => each.kind === 'table')?.path ?? ''));
  const write = (next: JsonObject[], how: 'typing' | 'apart' = 'apart') => setConfig(flow, node.id, field.path, next, how);
  const change = (at: number, part: JsonObject) => write(rows.map((row, place) => (place === at ? { ...row, ...part } : row)), 'typing');
  return (
    <FieldFrame field={field} group>
      <ul className="flex flex-col gap-2">
        {rows.map((row, at) => (
          <li key={at} data-path={`${field.path}.${at}`} className="flex items-start gap-1.5">
            <div className="w-28 flex-none">
              <ColumnPicker table={table} value={asText(row.column)} label={t`Column ${at + 1}`} onChange={(column) => change(at, { column })} />
            </div>
            <span className="flex-none pt-1.5 text-12 text-ink-3">
              <Trans>is</Trans>
            </span>
            <div data-path={`${field.path}.${at}.value`} className="min-w-0 flex-1">
              <TemplateInput value={asText(row.value)} label={t`Value ${at + 1}`} onChange={(next) => change(at, { value: next })} />
            </div>
            {rows.length > 1 ? (
              <IconButton label={t`Remove condition ${at + 1}`} size="small" disabled={disabled} onClick={() => write(rows.filter((_, place) => place !== at))}>
                <X size={14} aria-hidden />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ul>
      <AddButton full={rows.length >= MOST} onClick={() => write([...rows, { column: '', value: '' }])}>
        <Trans>Add a condition</Trans>
      </AddButton>
    </FieldFrame>
  );
}
