/** The name of a table: what flows call it by. */

/** Letters, digits and underscores, beginning with a letter. */
export const TABLE_NAME = /^[a-z][a-z0-9_]{0,62}$/;

/** A name from a file's: `Orders 2026.csv` becomes `orders_2026`. */
export function tableNameOf(file: string): string {
  return file
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 63);
}
