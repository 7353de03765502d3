/** What a reader of an upload hands on, whatever the format. It is a value, so that a bad row never stops the others. */
import type { JsonObject } from '@patchbay/schema';

/**
 * A record, or the sentence that says why it could not be read. `row` counts records from 1 (a CSV header is not
 * counted) and is 0 where the sentence is about the file as a whole. `key` is the record's key in a JSON object of
 * records.
 */
export type RecordRead = { row: number; key?: string; record: JsonObject } | { row: number; error: string };
