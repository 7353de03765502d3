/** The log: one JSON object a line on standard error, so that standard output stays for the URL. Errors are written with their stack, never with a customer's words. */
import { destination, pino, stdSerializers } from 'pino';
import type { Log } from '../ports/log.ts';

export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label) => ({ level: label }) }, serializers: { err: stdSerializers.err } }, destination({ dest: 2, sync: true }));
}
