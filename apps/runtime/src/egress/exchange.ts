/** One request and its whole answer over a dispatcher, with one deadline and a cap on the bytes. It knows nothing of addresses. */
import type { Dispatcher } from 'undici';
import { EgressError } from '../ports/egress.ts';

export interface Answer {
  status: number;
  /** Names in lower case; several of one name are joined by a comma. */
  headers: Record<string, string>;
  body: string;
}

/**
 * Sends and collects. Written on the dispatcher's own events: a stream for each answer would cost more than sending does. Throws
 * EgressError (`timeout`, `too-large`) or the dispatcher's own error.
 */
export function exchange(dispatcher: Dispatcher, options: Dispatcher.DispatchOptions, limits: { deadline: number; bytesMax: number }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let status = 0;
    let headers: Record<string, string> = {};
    let abort: ((reason: Error) => void) | undefined;
    const leftMs = Math.max(0, limits.deadline - performance.now());
    const timer = setTimeout(() => fail(new EgressError('timeout', 'The other side did not answer in time.')), leftMs);
    const fail = (error: Error) => {
      clearTimeout(timer);
      reject(error);
      abort?.(error);
    };
    dispatcher.dispatch(options, {
      onRequestStart(controller) {
        abort = (reason) => controller.abort(reason);
      },
      onResponseStart(_controller, code, received) {
        status = code;
        headers = Object.fromEntries(Object.entries(received).flatMap(([name, value]) => (value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]])));
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
        if (bytes > limits.bytesMax) fail(new EgressError('too-large', `The other side answered with more than ${limits.bytesMax / 1_048_576} MB.`));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(timer);
        resolve({ status, headers, body: chunks.length === 1 ? (chunks[0]?.toString('utf8') ?? '') : Buffer.concat(chunks).toString('utf8') });
      },
      onResponseError(_controller, error) {
        clearTimeout(timer);
        reject(error);
      },
    });
  });
}
