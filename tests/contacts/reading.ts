/** Reading a made-up upload in tests: cut into chunks, as a network would, or longer than any memory. */
import { importFaultWords } from '@patchbay/schema';
import { readRecords } from '../../apps/runtime/src/contacts/read-records.ts';

export type Options = Parameters<typeof readRecords>[1];
export type Read = { row: number; key?: string; record?: Record<string, unknown>; error?: string };

/** Cuts at `sizes` in turn, again and again: `[1]` gives single bytes. */
export async function* inChunks(file: string | Uint8Array, sizes: number[] = [7]): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file as string);
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

export async function readAll(file: string | Uint8Array, format: Options['format'], limits: Options['limits'] = {}, sizes?: number[]): Promise<Read[]> {
  const reads: Read[] = [];
  for await (const read of readRecords(inChunks(file, sizes), { format, limits })) reads.push('fault' in read ? { row: read.row, error: importFaultWords(read.fault) } : read);
  return reads;
}

/** Only the records; fails on the first row that could not be read. */
export async function recordsOf(file: string | Uint8Array, format: Options['format'], sizes?: number[]): Promise<Record<string, unknown>[]> {
  const reads = await readAll(file, format, {}, sizes);
  return reads.map(({ record, error }) => {
    if (!record) throw new Error(error);
    return record;
  });
}

/** A made-up file that counts the bytes it has handed out and never exists as a whole. */
export class LongUpload {
  bytes = 0;
  private readonly total: number;
  private readonly chunk: (index: number) => string;

  constructor(total: number, chunk: (index: number) => string) {
    this.total = total;
    this.chunk = chunk;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let index = 0; this.bytes < this.total; index++) {
      const chunk = Buffer.from(this.chunk(index));
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}
