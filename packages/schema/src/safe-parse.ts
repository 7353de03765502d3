/** zod's `safeParse` made safe for any JSON: a value with a `length` that cannot be compared makes the library itself throw. */
import { z } from 'zod';

/** What fits the schema, or why it does not. Never throws. */
export function safeParse<T>(schema: z.ZodType<T>, value: unknown): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { success: false, error: new z.ZodError([{ code: 'custom', path: [], message: 'cannot be read', input: value }]) as z.ZodError<T> };
  }
}

/** The dotted path of what does not fit: of a field, or of a key nobody knows; `config` for the whole. */
export function problemPath(problem: z.core.$ZodIssue): string {
  return [...problem.path, ...(problem.code === 'unrecognized_keys' ? problem.keys.slice(0, 1) : [])].join('.') || 'config';
}
