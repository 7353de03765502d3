/** The name of a table: what flows call it by. */

/** Letters of any script, digits, spaces, `_` and `-`, beginning with a letter or digit. */
export const TABLE_NAME = /^[\p{L}\p{N}][\p{L}\p{N}_ -]{0,62}$/u;

/** A name from a file's: `Orders 2026.csv` becomes `orders_2026`. */
export function tableNameOf(file: string): string {
  return file
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 63);
}

/** The same for a column, which may also begin with `_`. */
export const COLUMN_NAME = /^[\p{L}\p{N}_][\p{L}\p{N}_ -]{0,62}$/u;
