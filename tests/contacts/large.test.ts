/** Large uploads are read while they come, can be stopped, and have an end. */
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../apps/runtime/src/contacts/read-records.ts';
import { LongUpload } from './reading.ts';

describe('my file is large', () => {
  const LINE = JSON.stringify({ name: 'Ada Moreno', note: 'fern '.repeat(200) });
  const files = {
    array: { format: 'json', chunk: (index: number) => `${index === 0 ? '[' : ','}${LINE}` },
    object: { format: 'json', chunk: (index: number) => `${index === 0 ? '{' : ','}"k${index}":${LINE}` },
    lines: { format: 'json', chunk: () => `${LINE}\n` },
    csv: { format: 'csv', chunk: (index: number) => (index === 0 ? 'name,note\n' : `Ada Moreno,${'fern '.repeat(200)}\n`) },
  } as const;

  test.each(Object.entries(files))('%s: records come while the file is still being sent', async (_, { format, chunk }) => {
    const upload = new LongUpload(8 * 1_048_576, chunk);
    let furthestAhead = 0;
    let taken = 0;
    for await (const read of readRecords(upload, { format })) {
      if ('fault' in read) break;
      taken += LINE.length;
      furthestAhead = Math.max(furthestAhead, upload.bytes - taken);
    }
    expect(taken).toBeGreaterThan(7 * 1_048_576);
    expect(furthestAhead).toBeLessThan(1_048_576);
  });

  test('I can stop in the middle, and the rest is not read', async () => {
    const upload = new LongUpload(20 * 1_048_576, files.csv.chunk);
    for await (const read of readRecords(upload, { format: 'csv' })) {
      if (read.row === 10) break;
    }
    expect(upload.bytes).toBeLessThan(1_048_576);
  });

  test.each(['object', 'csv'] as const)('%s: over 50 MB it is refused, after the records that fit', async (arrangement) => {
    const { format, chunk } = files[arrangement];
    const upload = new LongUpload(60 * 1_048_576, chunk);
    let records = 0;
    const reading = (async () => {
      for await (const read of readRecords(upload, { format })) if ('record' in read) records += 1;
    })();
    await expect(reading).rejects.toMatchObject({ name: 'ImportError', code: 'import-too-large', message: expect.stringContaining('50 MB') });
    expect(records * LINE.length).toBeGreaterThan(49 * 1_048_576);
    expect(upload.bytes).toBeLessThan(51 * 1_048_576);
  });
});
