/** A table of the workspace, or its contacts, with its columns and what they hold. A table that is gone is flagged. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { Select } from '../../kit/Select.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { asText, useStepForm } from '../form-context.ts';
import { columnsOf, CONTACTS } from '../known-variables.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { ColumnList } from './ColumnList.tsx';

/** What was chosen stays in the list, so that it is seen what was meant. */
export function TableField({ field, value }: WidgetProps<'table'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, facts, disabled } = useStepForm();
  const table = asText(value);
  const known = Object.keys(facts?.tables ?? {});
  const isMissing = (name: string) => facts?.tables !== undefined && name !== CONTACTS && !known.includes(name);
  const names = [...new Set([...known.filter((name) => name !== CONTACTS).sort(), ...(table === '' || table === CONTACTS ? [] : [table]), CONTACTS])];
  return (
    <FieldFrame field={field}>
      <Select
        value={table}
        disabled={disabled}
        placeholder={t`Choose a table`}
        options={names.map((name) => ({
          value: name,
          label: name === CONTACTS ? t`Contacts` : isMissing(name) ? t`${name} (missing)` : name,
          ...(isMissing(name) ? { icon: <TriangleAlert size={14} aria-hidden className="flex-none text-bad" /> } : {}),
        }))}
        onChange={(next) => setConfig(flow, node.id, field.path, next)}
      />
      {columnsOf(facts, table).length > 0 ? <ColumnList table={table} /> : null}
      {known.filter((name) => name !== CONTACTS).length === 0 || isMissing(table) ? (
        <p className="text-12 text-ink-3">
          <Trans>
            Import a table under{' '}
            <Link to="/data" className="text-accent-ink underline underline-offset-2">
              Data
            </Link>
            .
          </Trans>
        </p>
      ) : null}
    </FieldFrame>
  );
}
