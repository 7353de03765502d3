/** What came of an import, and the list of rows that could not be taken. */
import { type ImportFault, importFaultWords } from '@patchbay/schema';

export interface ImportResult {
  imported: number;
  updated: number;
  /** Rows that could not be taken, all of them. */
  failed: number;
  /** The first of those rows, each with what is wrong: as a value, and as an English sentence for whoever has no screen. */
  errors: { row: number; error: string; fault: ImportFault }[];
}

/** Rows that are told one by one. */
const IMPORT_ERRORS_MAX = 1_000;
/** What records are known by is a key of the database. */
export const KEY_CHARACTERS_MAX = 500;

/** Nothing yet. */
export function emptyResult(): ImportResult {
  return { imported: 0, updated: 0, failed: 0, errors: [] };
}

/** Notes a row that was left out. */
export function leaveOut(result: ImportResult, row: number, fault: ImportFault): void {
  result.failed += 1;
  if (result.errors.length < IMPORT_ERRORS_MAX) result.errors.push({ row, error: importFaultWords(fault), fault });
}
