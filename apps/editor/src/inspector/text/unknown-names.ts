/** Names in a text that nothing writes, and columns that the looked-up table does not have, with the name that was likely meant. */
import { BUILT_IN, rootOf } from '@patchbay/schema';
import type { KnownVariable } from '../known-variables.ts';
import { nearest } from '../../issues/fixes/nearest.ts';
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
    const columns = second === undefined ? undefined : names.columns.get(root);
    const what = !names.roots.has(root) ? 'variable' : columns && !columns.has(second ?? '') ? 'column' : undefined;
    return what ? [{ mark, what, meant: nearest(mark.name, names.paths, 1)[0] }] : [];
  });
}

const LITERALS = new Set(['true', 'false', 'nil', 'null', 'empty', 'blank']);
