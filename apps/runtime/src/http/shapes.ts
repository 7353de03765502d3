/** Shapes that more than one route speaks of, as the API's description shows them. */
import { z } from '@hono/zod-openapi';
import { cleanText } from '@patchbay/schema';

export const issueShape = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    place: z.object({ node: z.string().optional(), edge: z.string().optional(), exit: z.string().optional(), field: z.string().optional() }),
    facts: z.record(z.string(), z.unknown()),
  })
  .openapi('Issue');

const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    issues: z.array(issueShape).optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

/** A JSON answer with its description. */
export function answers<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body. */
export function takes<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** Every route may answer with a problem. */
export const problems = { default: { description: 'What went wrong', content: { 'application/problem+json': { schema: problemShape } } } } as const;

/** A text that reaches the database: what none can hold, a NUL and halves of characters, is taken out. */
export function storable(charactersMax: number) {
  return z.string().max(charactersMax).overwrite((text) => cleanText(text, charactersMax));
}

export const idParam = z.object({ id: z.uuid() });
export const page = z.object({ q: storable(200).default(''), after: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
/** A page of a long list: after the row a cursor names, or after a number of rows. */
export const listPage = page.extend({ after: z.string().max(8_000).optional(), skip: z.coerce.number().int().min(0).max(100_000_000).optional() });
export const nothing = z.object({});
