/**
 * Cuts newline-delimited JSON into its lines. A broken line cannot harm the next one, because a line break never
 * stands inside a JSON text; so this slicer reports no faults of its own.
 */
import { NEWLINE, type Slice, type Slicer } from './json-slicer.ts';

export class LineSlicer implements Slicer {
  private readonly bytesMax: number;
  private pieces: Uint8Array[] = [];
  private bytes = 0;
  private line = 1;

  constructor(bytesMax: number) {
    this.bytesMax = bytesMax;
  }

  *push(chunk: Uint8Array): Generator<Slice> {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      this.hold(chunk, from, to);
      yield* this.end();
      this.line += 1;
      from = to + 1;
    }
    this.hold(chunk, from, chunk.length);
  }

  *end(): Generator<Slice> {
    const tooMany = this.bytes > this.bytesMax;
    const bytes = Buffer.concat(this.pieces);
    this.pieces = [];
    this.bytes = 0;
    if (tooMany) yield { kind: 'value', line: this.line, column: 1 };
    else if (bytes.some((byte) => byte > 0x20)) yield { kind: 'value', line: this.line, column: 1, bytes };
  }

  private hold(chunk: Uint8Array, from: number, to: number): void {
    this.bytes += to - from;
    if (this.bytes > this.bytesMax) this.pieces = [];
    else if (to > from) this.pieces.push(Buffer.from(chunk.subarray(from, to)));
  }
}
