/** The first rows of a file as they were read, with the kind of each column and which one is the key. */
import { Trans, useLingui } from '@lingui/react/macro';
import { KeyRound } from 'lucide-react';
import type { ImportCheck } from '../../api/imports.ts';
import { TypeSign } from '../column-words.tsx';
import { jsonWords } from '../json-words.ts';

/** Columns drawn; a file may have thousands. */
const COLUMNS_SHOWN = 40;

/** Scrolls both ways in a box of its own. */
export function PreviewTable({ check }: { check: ImportCheck }) {
  const { t, i18n } = useLingui();
  const columns = check.columns.slice(0, COLUMNS_SHOWN);
  return (
    <section aria-label={t`The first rows of the file`} tabIndex={0} className="max-h-64 overflow-auto rounded-control border border-line">
      <table className="w-full border-separate border-spacing-0 text-left text-12">
        <thead className="sticky top-0 z-10">
          <tr>
            <th scope="col" className="h-8 border-b border-line bg-sunken px-3 text-right text-11 font-medium text-ink-3">
              <Trans>Row</Trans>
            </th>
            {columns.map((column) => (
              <th key={column.name} scope="col" className="h-8 border-b border-line bg-sunken px-3 text-11 font-medium whitespace-nowrap text-ink-2">
                <span className="flex items-center gap-1.5">
                  {column.name === check.key ? <KeyRound size={12} role="img" aria-label={t`Key`} className="text-accent-ink" /> : <TypeSign type={column.type} />}
                  <span className="font-mono">{column.name}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>*]:border-b-0">
          {check.sample.map(({ row, record }) => (
            <tr key={row}>
              <td className="h-8 border-b border-line px-3 text-right text-ink-3 tabular-nums">{i18n.number(row)}</td>
              {columns.map((column) => (
                <td key={column.name} className={`h-8 max-w-60 truncate border-b border-line px-3 ${column.type === 'number' ? 'text-right tabular-nums' : ''}`}>
                  {jsonWords(Object.hasOwn(record, column.name) ? record[column.name] : undefined, i18n)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {check.columns.length > columns.length ? (
        <p className="border-t border-line px-3 py-2 text-12 text-ink-3">
          <Trans>{check.columns.length - columns.length} more columns are imported and not shown here.</Trans>
        </p>
      ) : null}
    </section>
  );
}
