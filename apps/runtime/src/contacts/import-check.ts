/**
 * What an import would do, told before it is done: by the same reader and the same keys, with nothing written. It only
 * asks which keys are there already.
 */
import type { ImportFault, JsonObject } from '@patchbay/schema';
import { type Column, inferColumns } from './columns.ts';
import { emptyResult, type ImportResult, leaveOut } from './import-result.ts';
import type { RecordRead } from './record-read.ts';

export interface ImportCheck extends ImportResult {
  columns: Column[];
  /** The column records are known by; null where each gets a name of its own. */
  key: string | null;
  /** Columns that could be the key instead; none where the table has one already. */
  keys: string[];
  /** The first rows, as they were read. */
  sample: { row: number; record: JsonObject }[];
  /** Rows met, those that were left out included. */
  rows: number;
  /** Rows whose key came before in the file: the last one counts. */
  repeated: number;
  /** Whether the whole file was read. */
  whole: boolean;
}

const SAMPLE_ROWS = 20;
/** Records looked at before columns and key are settled, and records written at once. */
export const BATCH = 500;

/** How a destination (a table, the contacts) names records and knows them. */
export interface Destination {
  /** Settles the key from the first records, as the import would. */
  settle(columns: Column[], batch: Readable[]): Promise<{ key: string | null; keys: string[] }>;
  /** The name of a record, or why it cannot have one. */
  name(read: Readable): { key: string } | { fault: ImportFault };
  /** Which of these keys are there already. */
  known(keys: string[]): Promise<Set<string>>;
}

export type Readable = Extract<RecordRead, { record: JsonObject }>;

/** Reads everything `records` has and counts. Keys that are new are remembered, so that the file is compared with itself as well. */
export async function checkImport(records: AsyncIterable<RecordRead>, destination: Destination, { rowsMax = Number.POSITIVE_INFINITY, isBeginning = false } = {}): Promise<ImportCheck> {
  const check: ImportCheck = { ...emptyResult(), columns: [], key: null, keys: [], sample: [], rows: 0, repeated: 0, whole: !isBeginning };
  const fresh = new Set<string>();
  let settled = false;
  let batch: Readable[] = [];

  const flush = async () => {
    if (!settled) {
      settled = true;
      check.columns = inferColumns(batch.map((each) => each.record));
      Object.assign(check, await destination.settle(check.columns, batch));
    }
    const named = new Set<string>();
    for (const read of batch) {
      const name = destination.name(read);
      if ('fault' in name) leaveOut(check, read.row, name.fault);
      else if (named.has(name.key)) check.repeated += 1;
      else named.add(name.key);
    }
    batch = [];
    const known = await destination.known([...named]);
    for (const key of named) {
      if (fresh.has(key)) check.repeated += 1;
      if (known.has(key) || fresh.has(key)) check.updated += 1;
      else {
        check.imported += 1;
        fresh.add(key);
      }
    }
  };

  for await (const read of records) {
    check.rows += read.row > 0 ? 1 : 0;
    if ('fault' in read) leaveOut(check, read.row, read.fault);
    else {
      if (check.sample.length < SAMPLE_ROWS) check.sample.push({ row: read.row, record: read.record });
      batch.push(read);
    }
    if (batch.length >= BATCH) await flush();
    if (check.rows >= rowsMax) break;
  }
  if (batch.length > 0 || !settled) await flush();
  return check;
}
