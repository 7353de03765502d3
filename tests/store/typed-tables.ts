/** Reads the interface of adapters/store/tables.ts as data: types vanish at run time, and a test wants to compare them with columns. */

export interface TableColumn {
  table: string;
  name: string;
  /** As information_schema calls it. */
  type: string;
  nullable: boolean;
  /** True when the database makes the value itself. */
  made: boolean;
}

export interface TypedColumn {
  name: string;
  /** What the column may be in the database. */
  types: string[];
  nullable: boolean;
  /** True when the type lets an insert leave it out. */
  optional: boolean;
}

/** Tables and their columns in the order they are written. */
export function tablesAsTyped(source: string): Record<string, TypedColumn[]> {
  const body = source.slice(source.indexOf('export interface Tables {'));
  const tables = body.matchAll(/^ {2}(\w+): \{((?:[^{}]|\{[^{}]*\})*)\};$/gm);
  return Object.fromEntries([...tables].map(([, name, columns]) => [name, fields(columns ?? '').map(column)]));
}

/** The fields of a type literal: split at semicolons outside of brackets. */
function fields(text: string): [name: string, type: string][] {
  return [...text.matchAll(/(\w+): ((?:[^;<]|<(?:[^<>]|<[^<>]*>)*>)+);?/g)].map(([, name = '', type = '']) => [name, type.trim()]);
}

function column([name, type]: [string, string]): TypedColumn {
  const bare = type.replace(/ \| null$/, '');
  const generated = /^Generated<(.*)>$/.exec(bare)?.[1];
  return {
    name,
    types: typesOf(generated ?? bare),
    nullable: type.endsWith('| null') || bare === 'Nullable',
    optional: generated !== undefined || bare === 'Time' || bare === 'Nullable' || /^ColumnType<[^,]+,[^,]*undefined/.test(bare),
  };
}

function typesOf(type: string): string[] {
  if (type.startsWith('Jsonb<') || type === 'ColumnType<string[], string | undefined, string>') return ['json', 'jsonb'];
  if (type === 'Time' || type === 'Nullable' || type.startsWith('ColumnType<Date')) return ['timestamptz'];
  if (type === 'string' || type.startsWith("'")) return ['uuid', 'text', 'int8'];
  if (type === 'number') return ['int4', 'int2'];
  if (type === 'boolean') return ['bool'];
  if (type === 'Buffer') return ['bytea'];
  throw new Error(`The test does not know the column type ${type}.`);
}
