/**
 * Cuts a stream of JSON into the bytes of its records by following brackets and quotes, so that only one record is in
 * memory at a time. It does not look inside a record: whether the bytes are JSON is for the parser to say.
 */
import { type ImportFault, importFault } from '@patchbay/schema';

/** One record's bytes, or the place where the file stops making sense. Lines and columns count characters from 1. */
export type Slice =
  | { kind: 'value'; line: number; column: number; key?: Uint8Array; /** Absent when there were too many. */ bytes?: Uint8Array }
  | { kind: 'fault'; line: number; column: number; reason: ImportFault };

/** Takes chunks cut anywhere. After a fault it must not be used again. */
export interface Slicer {
  push(chunk: Uint8Array): Iterable<Slice>;
  end(): Iterable<Slice>;
}

/** `values`: one value after the other, with nothing but white space between them. */
export type Around = 'array' | 'object' | 'values';

const TAB = 0x09;
export const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

const OPENING: Record<Around, number | undefined> = { array: 0x5b, object: 0x7b, values: undefined };
const CLOSING: Record<Around, number | undefined> = { array: 0x5d, object: 0x7d, values: undefined };

type Expected = 'opening' | 'first' | 'key' | 'colon' | 'value' | 'next' | 'end';

export class JsonSlicer implements Slicer {
  private readonly around: Around;
  private readonly bytesMax: number;
  private expected: Expected;
  private line = 1;
  private column = 0;
  private key: Uint8Array | undefined;

  /** What is being held: a value or key that has begun. */
  private held: 'nested' | 'string' | 'scalar' | undefined;
  private heldLine = 0;
  private heldColumn = 0;
  private heldFirst = 0;
  private heldBytes = 0;
  private pieces: Uint8Array[] = [];
  private depth = 0;
  private inString = false;
  private escaped = false;

  constructor(around: Around, bytesMax: number) {
    this.around = around;
    this.bytesMax = bytesMax;
    this.expected = around === 'values' ? 'value' : 'opening';
  }

  /** Whether the closing bracket of the file has been read. */
  get closed(): boolean {
    return this.expected === 'end';
  }

  /** First byte of a value (not of a key) that has begun and not ended. */
  get unfinished(): number | undefined {
    return this.held && this.expected === 'value' ? this.heldFirst : undefined;
  }

  *push(chunk: Uint8Array): Generator<Slice> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number;
      // A scalar has no closing sign of its own: it ends before the byte that cannot belong to it.
      if (this.held === 'scalar' && endsScalar(byte)) {
        this.hold(chunk, from, at);
        yield* this.release();
      }
      this.move(byte);
      if (this.held) {
        if (this.held === 'scalar' || !this.closesAt(byte)) continue;
        this.hold(chunk, from, at + 1);
        yield* this.release();
      } else if (!isSpace(byte)) {
        const fault = this.accept(byte);
        if (fault) {
          yield fault;
          return;
        }
        from = at;
      }
    }
    if (this.held) this.hold(chunk, from, chunk.length);
  }

  *end(): Generator<Slice> {
    if (this.held === 'scalar') yield* this.release();
    const whole = !this.held && (this.expected === 'end' || this.around === 'values');
    if (!whole) yield this.fault(importFault(this.held ? 'ends-in-record' : 'ends-before-bracket'));
  }

  private move(byte: number): void {
    if (byte === NEWLINE) {
      this.line += 1;
      this.column = 0;
      // Bytes 10xxxxxx continue a character of UTF-8 that has been counted.
    } else if ((byte & 0xc0) !== 0x80) this.column += 1;
  }

  /** Takes a byte between records: a bracket, a separator, or the first byte of a key or value. */
  private accept(byte: number): Slice | undefined {
    const { expected, around } = this;
    if (expected === 'opening' && byte === OPENING[around]) this.expected = 'first';
    else if ((expected === 'first' || expected === 'next') && byte === CLOSING[around]) this.expected = 'end';
    else if (expected === 'next' && byte === COMMA) this.expected = around === 'object' ? 'key' : 'value';
    else if (expected === 'colon' && byte === COLON) this.expected = 'value';
    else if ((expected === 'key' || (expected === 'first' && around === 'object')) && byte === QUOTE) this.begin(byte, 'key');
    else if ((expected === 'value' || (expected === 'first' && around === 'array')) && !endsScalar(byte) && byte !== COLON) this.begin(byte, 'value');
    else return this.fault(byte < 0x80 ? importFault('expected-before', { expected: toldOf(expected, around), found: String.fromCharCode(byte) }) : importFault('expected-before-character', { expected: toldOf(expected, around) }));
    return undefined;
  }

  private begin(byte: number, role: 'key' | 'value'): void {
    this.expected = role;
    this.held = byte === QUOTE ? 'string' : byte === OPENING.object || byte === OPENING.array ? 'nested' : 'scalar';
    this.heldLine = this.line;
    this.heldColumn = this.column;
    this.heldFirst = byte;
    this.heldBytes = 0;
    this.depth = 1;
    this.inString = this.held === 'string';
    this.escaped = false;
  }

  /** Follows brackets and quotes inside what is held; true at its last byte. */
  private closesAt(byte: number): boolean {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (byte === BACKSLASH) this.escaped = true;
      else if (byte === QUOTE) {
        this.inString = false;
        return this.held === 'string';
      }
    } else if (byte === QUOTE) this.inString = true;
    else if (byte === OPENING.object || byte === OPENING.array) this.depth += 1;
    else if (byte === CLOSING.object || byte === CLOSING.array) this.depth -= 1;
    return this.depth === 0;
  }

  private hold(chunk: Uint8Array, from: number, to: number): void {
    this.heldBytes += to - from;
    if (this.heldBytes > this.bytesMax) this.pieces = [];
    // A copy: the sender may use its chunk again, and a view would keep the whole chunk in memory.
    else if (to > from) this.pieces.push(Buffer.from(chunk.subarray(from, to)));
  }

  private *release(): Generator<Slice> {
    const bytes = this.heldBytes > this.bytesMax ? undefined : Buffer.concat(this.pieces);
    this.pieces = [];
    this.held = undefined;
    if (this.expected === 'key') {
      this.key = bytes;
      this.expected = 'colon';
      if (!bytes) yield this.fault(importFault('key-before-too-long'));
      return;
    }
    yield { kind: 'value', line: this.heldLine, column: this.heldColumn, ...(this.key && { key: this.key }), ...(bytes && { bytes }) };
    this.key = undefined;
    this.expected = this.around === 'values' ? 'value' : 'next';
  }

  private fault(reason: ImportFault): Slice {
    return { kind: 'fault', line: this.line, column: this.column, reason };
  }
}

function isSpace(byte: number): boolean {
  return byte === BLANK || byte === NEWLINE || byte === RETURN || byte === TAB;
}

function endsScalar(byte: number): boolean {
  return isSpace(byte) || byte === COMMA || byte === CLOSING.array || byte === CLOSING.object;
}

function toldOf(expected: Expected, around: Around): ImportFault {
  const sign = (text: string) => importFault('a-sign', { sign: text });
  if (expected === 'opening') return sign(around === 'array' ? '[' : '{');
  if (expected === 'next') return importFault('either', { one: sign(','), other: sign(around === 'array' ? ']' : '}') });
  if (expected === 'colon') return sign(':');
  if (expected === 'end') return importFault('end-of-file');
  return importFault(expected === 'key' || (expected === 'first' && around === 'object') ? 'a-key' : 'a-record');
}
