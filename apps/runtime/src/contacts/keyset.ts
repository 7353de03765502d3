/**
 * Pages of a long list by keyset: a page begins after the row its cursor names, so that no page costs more than the first.
 * A jump into the middle walks the order once to find that row. It knows no table.
 */
import { sql, type RawBuilder, type SqlBool } from 'kysely';

export interface Order {
  /** What rows are ordered by, the last one different in every row; all of them in the same direction. */
  parts: RawBuilder<unknown>[];
  /** Types the parts have in the database, for values that come back in a cursor. */
  types: ('boolean' | 'text' | 'numeric' | 'uuid')[];
  descending: boolean;
}

/** What the list is asked for. `after` is a cursor, `skip` a number of rows; with both, `after` counts. */
export interface PageWish {
  q: string;
  after?: string | undefined;
  skip?: number | undefined;
  limit: number;
}

/** For the select list: the values a cursor is made of, as text. */
export function cursorColumn(order: Order): RawBuilder<string[]> {
  return sql<string[]>`array[${sql.join(order.parts.map((part) => sql`(${part})::text`))}]`;
}

/** A cursor as it travels. */
export function writeCursor(values: string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values of a cursor; undefined when it is none for this order. */
export function readCursor(order: Order, cursor: string): string[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(values) || values.length !== order.types.length) return undefined;
    return values.every((value, at) => typeof value === 'string' && SHAPES[order.types[at] ?? 'text'].test(value)) ? (values as string[]) : undefined;
  } catch {
    return undefined;
  }
}

const SHAPES: Record<Order['types'][number], RegExp> = {
  boolean: /^(true|false)$/,
  text: /^[^\0]*$/,
  numeric: /^-?\d{1,40}(\.\d{1,40})?$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** Rows that come after the cursor's. */
export function isAfter(order: Order, values: string[]): RawBuilder<SqlBool> {
  const given = values.map((value, at) => sql`${value}::text::${sql.raw(order.types[at] ?? 'text')}`);
  return sql<SqlBool>`(${sql.join(order.parts)}) ${sql.raw(order.descending ? '<' : '>')} (${sql.join(given)})`;
}

/** For `order by`. */
export function orderBy(order: Order): RawBuilder<unknown> {
  const direction = sql.raw(order.descending ? ' desc' : ' asc');
  return sql`${sql.join(order.parts.map((part) => sql`${part}${direction}`))}`;
}

/** A search as a pattern of `ilike` in which signs with a meaning are letters. */
export function containing(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
