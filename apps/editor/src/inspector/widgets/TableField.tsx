/** A table of the workspace, or its contacts. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { Select } from '../../kit/Select.tsx';
import { FieldFrame } from '../FieldFrame.tsx';
import { asText, useStepForm } from '../form-context.ts';
import type { WidgetProps } from '../StepForm.tsx';

const CONTACTS = 'contacts';

/** A table that is gone stays in the list, so that it is seen what was meant. */
export function TableField({ field, value }: WidgetProps<'table'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, facts, disabled } = useStepForm();
  const table = asText(value);
  const known = Object.keys(facts?.tables ?? {});
  const names = [...new Set([...known.filter((name) => name !== CONTACTS), ...(table === '' || table === CONTACTS ? [] : [table]), CONTACTS])];
  return (
    <FieldFrame field={field}>
      <Select value={table} disabled={disabled} placeholder={t`Choose a table`} options={names.map((name) => ({ value: name, label: name === CONTACTS ? t`Contacts` : name }))} onChange={(next) => setConfig(flow, node.id, field.path, next)} />
      {known.filter((name) => name !== CONTACTS).length === 0 ? (
        <p className="text-12 text-ink-3">
          <Trans>
            No tables yet. Import one under{' '}
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
