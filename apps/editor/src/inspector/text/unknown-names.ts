/** Names in a text that nothing writes, and columns that the looked-up table does not have, with the name that was likely meant. */
import { BUILT_IN, rootOf } from '@patchbay/schema';
import type { KnownVariable } from '../known-variables.ts';
import { type Mark, namesGiven } from './text-marks.ts';

/** What is known of names, made once for many texts. */
export interface NameIndex {
  roots: ReadonlySet<string>;
  /** Columns by the variable that holds the record, where all of them are known. */
  columns: ReadonlyMap<string, ReadonlySet<string>>;
  paths: readonly string[];
}

/** Indexes the variables a text may name. */
export function indexNames(variables: readonly KnownVariable[]): NameIndex {
  const columns = new Map<string, Set<string>>();
  for (const { path, column } of variables) {
    if (!column) continue;
    const root = path.slice(0, -column.name.length - 1);
    columns.set(root, (columns.get(root) ?? new Set()).add(column.name));
  }
  return { roots: new Set([...Object.keys(BUILT_IN), ...variables.map((each) => rootOf(each.path))]), columns, paths: variables.map((each) => each.path) };
}

export interface UnknownName {
  mark: Mark;
  /** `column`: the record is known and has no such column. */
  what: 'variable' | 'column';
  /** The known name that looks most like it. */
  meant: string | undefined;
}

/** The marks whose names are not known, in order. What every conversation knows (`contact.…`) may hold anything. */
export function unknownNames(source: string, marks: readonly Mark[], names: NameIndex): UnknownName[] {
  const given = namesGiven(source, marks);
  return marks.flatMap((mark): UnknownName[] => {
    const [root = '', second] = mark.name.split(/[.[]/);
    if (mark.name === '' || given.has(root) || Object.hasOwn(BUILT_IN, root) || LITERALS.has(root)) return [];
    if (!names.roots.has(root)) return [{ mark, what: 'variable', meant: nearest(mark.name, names.paths) }];
    const columns = second === undefined ? undefined : names.columns.get(root);
    if (!columns || columns.has(second ?? '')) return [];
    return [{ mark, what: 'column', meant: nearest(mark.name, names.paths) }];
  });
}

const LITERALS = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank']);

/** The path that differs least, if it differs little. */
function nearest(name: string, paths: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(name.length / 3)) + 1;
  for (const path of paths) {
    if (Math.abs(path.length - name.length) >= least) continue;
    const far = distance(name.toLowerCase(), path.toLowerCase());
    if (far < least) [best, least] = [path, far];
  }
  return best;
}

/** Letters to change, put in or leave out to come from one word to the other; two swapped letters are one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let far = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) far = Math.min(far, (before[j - 2] ?? 0) + 1);
      next.push(far);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
