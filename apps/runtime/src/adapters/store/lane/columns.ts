/** Columns of many rows as parameters of a statement: written so that neither side spends its time on quotes. It knows no table. */

/**
 * `plain` for numbers, truth values, ids and words of ours, which an array literal holds as they are; `text` for what others
 * wrote, which the driver quotes; `json` for documents of ours.
 */
export type Column = [name: string, type: 'uuid' | 'int' | 'bigint' | 'float8' | 'word' | 'text' | 'json'];

/** Stands between documents: JSON has no control characters, so that nothing in them needs to be escaped, nor read again. */
const BETWEEN = '\u001e';

/** `select` of the rows in the parameters from `$first` on. Functions side by side in a select list go through without being stored first. */
export function rowsFrom(columns: Column[], first: number): string {
  return `select ${columns.map(([name, type], at) => `unnest(${arrayOf(type, first + at)}) as ${name}`).join(', ')}`;
}

function arrayOf(type: Column[1], parameter: number): string {
  if (type === 'json') return `string_to_array($${parameter}::text, E'\\x1e')::json[]`;
  return `$${parameter}::${type === 'word' ? 'text' : type}[]`;
}

/** The parameters for these columns; every row has a value for each of them, in their order. */
export function parametersOf(columns: Column[], rows: unknown[][]): unknown[] {
  return columns.map(([, type], at) => {
    const values = rows.map((row) => row[at]);
    if (type === 'json') return values.join(BETWEEN);
    if (type === 'text') return values;
    return `{${values.map((value) => value ?? 'null').join(',')}}`;
  });
}
