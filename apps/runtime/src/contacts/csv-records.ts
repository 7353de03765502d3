/**
 * Records out of a CSV upload with a header row. Cells stay text and empty cells are null; it guesses no types and
 * repairs no rows.
 */
import { cleanText, define, type ImportFault, importFault, type JsonObject } from '@patchbay/schema';
import { parse, type Parser } from 'csv-parse';
import { cleanRecord } from './clean-record.ts';
import { columnNames, delimiterOf, headerEnd } from './csv-dialect.ts';
import { type ImportLimits, sizeInWords } from './import-limits.ts';
import type { RecordRead } from './record-read.ts';

/** Bytes given to the parser at once; the rows they hold are what is kept in memory. */
const PIECE_BYTES = 65_536;

/** Every row after the header, one at a time; a file that breaks ends with a fault. */
export async function* csvRecords(input: AsyncIterable<Uint8Array>, limits: ImportLimits): AsyncGenerator<RecordRead> {
  const head: Uint8Array[] = [];
  let headBytes = 0;
  let table: Table | undefined;
  for await (const chunk of input) {
    if (table) yield* table.read(chunk);
    else {
      // A copy, since the sender may use its chunk again.
      head.push(Buffer.from(chunk));
      headBytes += chunk.length;
      // The line may have ended only in a chunk with a line break, so only those are worth a look at the whole.
      if (headBytes < limits.textBytes && !hasLineBreak(chunk)) continue;
      const start = Buffer.concat(head);
      const end = headerEnd(start);
      if (end === undefined && headBytes < limits.textBytes) continue;
      table = new Table(start.subarray(0, end), limits);
      yield* table.read(start);
    }
    if (table.stopped) return;
  }
  if (!table) {
    const start = Buffer.concat(head);
    table = new Table(start, limits);
    yield* table.read(start);
  }
  if (!table.stopped) yield* table.end();
}

function hasLineBreak(chunk: Uint8Array): boolean {
  return chunk.includes(0x0a) || chunk.includes(0x0d);
}

/** A file whose delimiter is known, and how far it has been read. */
class Table {
  stopped = false;
  private readonly limits: ImportLimits;
  private readonly parser: Parser;
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private rows: { cells: string[]; line: number }[] = [];
  private columns: string[] | undefined;
  private row = 0;

  constructor(header: Uint8Array, limits: ImportLimits) {
    this.limits = limits;
    this.parser = parse({
      delimiter: delimiterOf(header),
      record_delimiter: ['\r\n', '\n', '\r'],
      bom: true,
      // A quote in the middle of an unquoted cell is a sign like any other: 6" pot.
      relax_quotes: true,
      // Rows of another length are reported by this file, by row.
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: limits.recordBytes,
      // Taking rows here, and pushing none, keeps the rows before an error: a failing stream would drop them.
      on_record: (cells: string[], { lines }) => {
        this.rows.push({ cells, line: lines });
        return null;
      },
    });
    // Every error also comes back through the call that caused it.
    this.parser.on('error', () => undefined);
  }

  async *read(chunk: Uint8Array): AsyncGenerator<RecordRead> {
    for (let from = 0; from < chunk.length && !this.stopped; from += PIECE_BYTES) {
      // A copy, since the parser looks back at the last bytes of a piece.
      const piece = Buffer.from(chunk.subarray(from, from + PIECE_BYTES));
      if (this.isText(piece)) yield* this.take(await settled((done) => this.parser.write(piece, done)));
      else yield this.broken(importFault('not-utf8-csv'));
    }
  }

  async *end(): AsyncGenerator<RecordRead> {
    if (!this.isText()) {
      yield this.broken(importFault('not-utf8-csv'));
      return;
    }
    yield* this.take(await settled((done) => this.parser.end(done)));
    if (!this.columns && !this.stopped) yield { row: 0, fault: importFault('empty-csv') };
  }

  /** Without a piece: whether the file may end here, or is in the middle of a character. */
  private isText(piece?: Uint8Array): boolean {
    try {
      this.utf8.decode(piece, { stream: piece !== undefined });
      return true;
    } catch {
      return false;
    }
  }

  private *take(error: Error | undefined): Generator<RecordRead> {
    const rows = this.rows;
    this.rows = [];
    for (const { cells, line } of rows) {
      if (this.columns) {
        this.row += 1;
        yield this.one(this.columns, cells, line);
        continue;
      }
      this.columns = columnNames(cells.map((cell) => cleanText(cell, Number.POSITIVE_INFINITY)));
      if (cells.length <= this.limits.keys) continue;
      this.stopped = true;
      yield { row: 0, fault: importFault('too-many-columns', { columns: cells.length, limit: this.limits.keys }) };
      return;
    }
    if (error) yield this.broken(reasonOf(error, this.limits));
  }

  private one(columns: string[], cells: string[], line: number): RecordRead {
    if (cells.length !== columns.length) {
      return this.skipped(line, importFault(cells.length === 1 ? 'one-cell' : 'cells', { cells: cells.length, columns: columns.length }));
    }
    const record: JsonObject = {};
    for (const [index, column] of columns.entries()) define(record, column, cells[index] || null);
    const cleaned = cleanRecord(record, this.limits);
    return 'fault' in cleaned ? this.skipped(line, cleaned.fault) : { row: this.row, record: cleaned.record };
  }

  private skipped(line: number, reason: ImportFault): RecordRead {
    return { row: this.row, fault: importFault('left-out', { record: this.row, line, reason }) };
  }

  private broken(reason: ImportFault): RecordRead {
    this.stopped = true;
    const line = this.parser.info.lines;
    return { row: this.row + 1, fault: importFault('broken-csv', { record: this.row + 1, line, reason }) };
  }
}

function settled(act: (done: (error?: Error | null) => void) => void): Promise<Error | undefined> {
  return new Promise((resolve) => act((error) => resolve(error ?? undefined)));
}

function reasonOf(error: Error, limits: ImportLimits): ImportFault {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return importFault('open-quote');
  if (code === 'CSV_MAX_RECORD_SIZE') return importFault('record-too-large-csv', { size: sizeInWords(limits.recordBytes) });
  throw error;
}
