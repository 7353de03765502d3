/** What a reader of an upload hands on, whatever the format. It is a value, so that a bad row never stops the others. */
import type { ImportFault, JsonObject } from '@patchbay/schema';

/**
 * A record, or why it could not be read. `row` counts records from 1 (a CSV header is not counted) and is 0 where the
 * fault is of the file as a whole. `key` is the record's key in a JSON object of records.
 */
export type RecordRead = { row: number; key?: string; record: JsonObject } | { row: number; fault: ImportFault };
