/**
 * What is typed into a cell as a value, and a value as it is typed. A number stays a number and a text a text: the value
 * that was there decides, and the column only where there was none.
 */
import type { Json } from '@patchbay/schema';

export type CellKind = 'text' | 'number' | 'boolean' | 'date';
export type CellFault = 'number' | 'boolean' | 'date';

/** How a value can be edited in one line; undefined where it cannot: lists, records and texts of several lines. */
export function kindOf(value: Json | undefined, columnType: string): CellKind | undefined {
  if (typeof value === 'object' && value !== null) return undefined;
  if (typeof value === 'string' && /[\r\n]/.test(value)) return undefined;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (columnType === 'list' || columnType === 'record') return undefined;
  return columnType === 'number' || columnType === 'boolean' || columnType === 'date' ? columnType : 'text';
}

/** As it is typed: plain, whatever the reader's region. */
export function typedOf(value: Json | undefined): string {
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The value of what was typed, or what it is not. Nothing typed is null. */
export function valueOf(typed: string, before: Json | undefined, kind: CellKind): { value: Json } | { fault: CellFault } {
  const text = kind === 'text' ? typed : typed.trim();
  if (text === '') return { value: null };
  if (kind === 'number') {
    const plain = text.replace(/^(-?\d+),(\d+)$/, '$1.$2');
    if (!/^-?\d+(\.\d+)?$/.test(plain) || !Number.isFinite(Number(plain))) return { fault: 'number' };
    // An imported figure may have come as text, and one of more than fifteen digits would lose some as a number.
    const isLong = plain.replace(/[-.]/g, '').replace(/^0+/, '').length > 15;
    return { value: typeof before === 'string' || isLong ? plain : Number(plain) };
  }
  if (kind === 'boolean') {
    const yes = /^(true|yes|1|是)$/i.test(text);
    if (!yes && !/^(false|no|0|否)$/i.test(text)) return { fault: 'boolean' };
    return { value: typeof before === 'string' ? String(yes) : yes };
  }
  if (kind === 'date' && (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(Date.parse(text)))) return { fault: 'date' };
  return { value: text };
}
