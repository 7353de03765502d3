/** The log: one JSON object a line on standard error, so that standard output stays for the URL. Errors are written with their stack, never with a customer's words. */
import { destination, pino } from 'pino';
import type { Log } from '../ports/log.ts';

export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label) => ({ level: label }) }, serializers: { err: describe } }, destination({ dest: 2, sync: true }));
}

/** What is known of an error without what it carries along: a database's error holds whole connections, and its detail customers' data. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return { type: error.name, message: error.message, ...('code' in error ? { code: error.code } : {}), stack: error.stack, ...(error.cause instanceof Error ? { cause: describe(error.cause) } : {}) };
}
