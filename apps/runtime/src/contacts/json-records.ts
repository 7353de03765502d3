/**
 * Records out of a JSON upload in any of its three arrangements, each parsed by itself. It stops at the first place
 * where the file is broken, since what follows could be text inside a value; only separate lines go on.
 */
import { cleanText, type ImportFault, importFault, type ImportFaultCode, isObject, type Json } from '@patchbay/schema';
import { cleanRecord } from './clean-record.ts';
import { parseExact } from './exact-json.ts';
import { type ImportLimits, sizeInWords } from './import-limits.ts';
import { findJsonFault } from './json-fault.ts';
import { type JsonShape, jsonShape } from './json-shape.ts';
import { JsonSlicer, type Slice, type Slicer } from './json-slicer.ts';
import { LineSlicer } from './line-slicer.ts';
import type { RecordRead } from './record-read.ts';

/** Bytes looked at before the arrangement is decided. */
const HEAD_BYTES = 65_536;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** A byte order mark inside the file is a character like any other, so the decoder must not swallow it. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Every record, one at a time, in whichever arrangement the beginning of the file shows. */
export async function* jsonRecords(input: AsyncIterable<Uint8Array>, limits: ImportLimits): AsyncGenerator<RecordRead> {
  const head: Uint8Array[] = [];
  let headBytes = 0;
  let file: Opened | undefined;
  for await (const chunk of input) {
    if (file) yield* file.read(file.slicer.push(chunk));
    else {
      // A copy, since the sender may use its chunk again.
      head.push(Buffer.from(chunk));
      headBytes += chunk.length;
      if (headBytes < HEAD_BYTES) continue;
      file = new Opened(Buffer.concat(head), limits);
      yield* file.read(file.slicer.push(file.head));
    }
    if (file.stopped) return;
  }
  if (!file) {
    file = new Opened(Buffer.concat(head), limits);
    yield* file.read(file.slicer.push(file.head));
    if (file.stopped) return;
  }
  yield* file.read(file.slicer.end());
  if (!file.stopped && file.isBlank) yield { row: 0, fault: importFault('empty-json') };
}

/** A file whose arrangement is known, and how far it has been read. */
class Opened {
  readonly head: Uint8Array;
  readonly slicer: Slicer;
  stopped = false;
  private readonly shape: JsonShape;
  private readonly limits: ImportLimits;
  private row = 0;

  constructor(start: Buffer, limits: ImportLimits) {
    this.head = start.subarray(0, 3).equals(BYTE_ORDER_MARK) ? start.subarray(3) : start;
    this.shape = jsonShape(this.head);
    this.limits = limits;
    this.slicer = this.shape === 'lines' ? new LineSlicer(limits.recordBytes) : new JsonSlicer(this.shape, limits.recordBytes);
  }

  /** Nothing but white space: an empty array or object is not blank, it has no records. */
  get isBlank(): boolean {
    return this.row === 0 && (this.shape === 'values' || this.shape === 'lines');
  }

  *read(slices: Iterable<Slice>): Generator<RecordRead> {
    for (const slice of slices) {
      this.row += 1;
      yield slice.kind === 'fault' ? this.broken(slice, slice.reason) : this.one(slice);
      if (this.stopped) return;
    }
  }

  private one(slice: Slice & { kind: 'value' }): RecordRead {
    if (!slice.bytes) return this.skipped(slice, importFault('record-too-large', { size: sizeInWords(this.limits.recordBytes) }));
    const key = slice.key && this.parse(slice.key, slice);
    if (key && 'fault' in key) return key;
    const parsed = this.parse(slice.bytes, slice);
    if ('fault' in parsed) return parsed;
    if (!isObject(parsed.value)) return this.skipped(slice, importFault('not-an-object', { kind: importFault(kindOf(parsed.value)) }));
    const cleaned = cleanRecord(parsed.value, this.limits);
    if ('fault' in cleaned) return this.skipped(slice, cleaned.fault);
    if (!key) return { row: this.row, record: cleaned.record };
    const keyText = cleanText(String(key.value), Number.POSITIVE_INFINITY);
    if (keyText.length > this.limits.keyCharacters) return this.skipped(slice, importFault('key-of-record-too-long', { limit: this.limits.keyCharacters }));
    return { row: this.row, key: keyText, record: cleaned.record };
  }

  private parse(bytes: Uint8Array, slice: Slice): { value: Json } | { row: number; fault: ImportFault } {
    let text: string;
    try {
      text = UTF8.decode(bytes);
    } catch {
      return this.broken(slice, importFault('not-utf8'));
    }
    try {
      return { value: parseExact(text) };
    } catch (error) {
      const fault = findJsonFault(text);
      if (!fault) throw error;
      const lines = text.slice(0, fault.offset).split('\n');
      const column = [...(lines.at(-1) ?? '')].length;
      return this.broken({ line: slice.line + lines.length - 1, column: lines.length === 1 ? slice.column + column : column + 1 }, fault.reason);
    }
  }

  private broken(place: { line: number; column: number }, reason: ImportFault): { row: number; fault: ImportFault } {
    this.stopped = this.shape !== 'lines';
    return { row: this.row, fault: importFault(this.stopped ? 'broken-json' : 'broken-line', { record: this.row, line: place.line, column: place.column, reason }) };
  }

  private skipped(place: { line: number }, reason: ImportFault): { row: number; fault: ImportFault } {
    return { row: this.row, fault: importFault('left-out', { record: this.row, line: place.line, reason }) };
  }
}

function kindOf(value: Json): ImportFaultCode {
  if (value === null) return 'kind-null';
  if (Array.isArray(value)) return 'kind-list';
  return typeof value === 'string' ? 'kind-text' : typeof value === 'number' ? 'kind-number' : 'kind-boolean';
}
