/** The columns of a table with a value of each, folded away until somebody looks. */
import { Plural, Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react';
import { ChevronRight } from 'lucide-react';
import { useStepForm } from '../form-context.ts';
import { columnsOf } from '../known-variables.ts';
import { TYPE_WORDS } from '../VariableRow.tsx';

const SHOWN_MAX = 60;

/** Nested values are left to the table's own page. */
export function ColumnList({ table }: { table: string }) {
  const { i18n } = useLingui();
  const { facts, samples } = useStepForm();
  const columns = columnsOf(facts, table);
  return (
    <details className="group text-12">
      <summary className="flex w-fit cursor-pointer list-none items-center gap-1 rounded-chip text-ink-2 hover:text-ink">
        <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
        <Plural value={columns.length} one="# column" other="# columns" />
      </summary>
      <dl className="mt-1 max-h-56 overflow-y-auto rounded-control border border-line" tabIndex={0}>
        {columns.slice(0, SHOWN_MAX).map(([name, type]) => (
          <div key={name} className="flex items-baseline justify-between gap-3 border-b border-line px-2 py-1 last:border-b-0">
            <dt className="truncate font-mono">{name}</dt>
            <dd className="max-w-[55%] truncate text-ink-3">{samples.values(table, name)[0] ?? i18n._(TYPE_WORDS[type])}</dd>
          </div>
        ))}
      </dl>
      {columns.length > SHOWN_MAX ? (
        <p className="pt-1 text-ink-3">
          <Trans>The rest is on the table’s own page.</Trans>
        </p>
      ) : null}
    </details>
  );
}
