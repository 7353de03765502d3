/** The body of an import as a stream of records, for doing it and for checking it: one reader for both. */
import { z } from '@hono/zod-openapi';
import { LIMITS } from '@patchbay/schema';
import { BATCH, checkImport, type Destination, type ImportCheck } from '../../contacts/import-check.ts';
import type { ImportResult } from '../../contacts/import-result.ts';
import { ImportError, readRecords } from '../../contacts/read-records.ts';
import { ProblemError } from '../problem.ts';
import { answers, problems } from '../shapes.ts';

const errors = z.array(z.object({ row: z.int(), error: z.string(), fault: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }) }));
const counts = z.object({ imported: z.int(), updated: z.int(), failed: z.int(), errors });
const column = z.object({ name: z.string(), type: z.string() });
const done = counts.openapi('ImportResult');
const checked = counts
  .extend({ columns: z.array(column), key: z.string().nullable(), keys: z.array(z.string()), sample: z.array(z.object({ row: z.int(), record: z.record(z.string(), z.unknown()) })), rows: z.int(), repeated: z.int(), whole: z.boolean() })
  .openapi('ImportCheck');

/** `check` writes nothing and tells what would come of it: of the `beginning` that was sent, or of `all`. */
const wish = z.object({ check: z.enum(['beginning', 'all']).optional(), key: z.string().min(1).max(1_024).optional() });

/** How both imports are described. */
export const importRoute = {
  security: [{ session: [] }],
  request: { query: wish, body: { content: { 'application/json': { schema: z.unknown() }, 'text/csv': { schema: z.string() } } } },
  responses: { 200: answers('What came of it, or would', z.union([done, checked])), ...problems },
};

interface Import {
  destination: Destination;
  take(records: ReturnType<typeof readRecords>, key: string | undefined): Promise<ImportResult>;
}

/** Does or checks an import as the query says; the format is told by the content type. */
export async function importing(request: Request, query: Record<string, string>, make: (key: string | undefined) => Import): Promise<ImportResult | ImportCheck> {
  const asked = wish.safeParse(query);
  if (!asked.success) throw new ProblemError(400, 'Not understood', asked.error.issues[0]?.message);
  if (!request.body) throw new ProblemError(400, 'No file', 'Send the file as the body of the request.');
  const { check, key } = asked.data;
  const { destination, take } = make(key);
  const format = request.headers.get('content-type')?.startsWith('text/csv') ? 'csv' : 'json';
  const body = request.body as unknown as AsyncIterable<Uint8Array>;
  const isBeginning = check === 'beginning';
  const records = readRecords(isBeginning ? cutOff(body) : body, { format, limits: { bytes: LIMITS.importBytes } });
  try {
    if (check === undefined) return await take(records, key);
    return await checkImport(isBeginning ? untilCutOff(records) : records, destination, isBeginning ? { isBeginning, rowsMax: BATCH } : {});
  } catch (error) {
    if (error instanceof ImportError) throw new ProblemError(413, 'The file is too large', error.message);
    // The person pressed stop, or is gone: nobody hears this, and the log needs no error.
    if (request.signal.aborted) throw new ProblemError(400, 'Stopped', 'The file did not arrive as a whole.');
    throw error;
  }
}

/** Where a beginning ends, the file does not: what stands cut in half there is no fault of the file. */
class CutOff extends Error {}

async function* cutOff(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* body;
  throw new CutOff();
}

async function* untilCutOff(records: ReturnType<typeof readRecords>): ReturnType<typeof readRecords> {
  try {
    yield* records;
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
  }
}
