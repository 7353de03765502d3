/**
 * Reads records out of an uploaded CSV or JSON file, one at a time and in constant memory. It stores nothing and
 * converts nothing: what a column means is decided by the importer.
 */
import { csvRecords } from './csv-records.ts';
import { IMPORT_LIMITS, ImportError, type ImportLimits, sizeInWords } from './import-limits.ts';
import { jsonRecords } from './json-records.ts';
import type { RecordRead } from './record-read.ts';

export { type Column, inferColumns, suggestKeyColumn } from './columns.ts';
export { ImportError, type ImportLimits } from './import-limits.ts';
export { type ImportedContact, type KnownField, knownColumns, readContact } from './read-contact.ts';
export type { RecordRead } from './record-read.ts';

/**
 * Yields every record of the upload in its order; the upload is read no faster than the records are taken.
 *
 * - `json`: an array of objects, an object of objects by id, or one object per line. Where brackets or quotes no
 *   longer fit, an error with line and column is the last thing yielded; in one-object-per-line files the next line
 *   goes on. Records before it have been yielded.
 * - `csv`: a header row, then records; `,`, `;` or tab by the header line. Cells are text, empty ones null. A row of
 *   another length than the header is an error of that row.
 *
 * Throws an `ImportError` when the upload has more bytes or more records than `limits` allow.
 */
export async function* readRecords(
  input: AsyncIterable<Uint8Array>,
  options: { format: 'csv' | 'json'; limits?: Partial<ImportLimits> },
): AsyncGenerator<RecordRead> {
  const limits = { ...IMPORT_LIMITS, ...options.limits };
  const bytes = weighed(input, limits.bytes);
  for await (const read of options.format === 'csv' ? csvRecords(bytes, limits) : jsonRecords(bytes, limits)) {
    if (read.row > limits.records) {
      throw new ImportError('import-too-many-records', `The file has more than ${limits.records} records. Split it into several files and import them one after the other.`);
    }
    yield read;
  }
}

/** Passes the upload on and stops it at the chunk that would make it too large. */
async function* weighed(input: AsyncIterable<Uint8Array>, bytesMax: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of input) {
    bytes += chunk.length;
    if (bytes > bytesMax) {
      throw new ImportError('import-too-large', `The file is larger than ${sizeInWords(bytesMax)}. Split it into several files and import them one after the other.`);
    }
    yield chunk;
  }
}
