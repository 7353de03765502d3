/**
 * A closed loop of HTTP requests over raw sockets, so that the load costs as little as it can on the cores it shares. Each
 * connection sends its next request when the answer to the last one is complete.
 */
import { connect, type Socket } from 'node:net';

export interface LoadResult {
  /** Answers with status 200. */
  ok: number;
  /** Other answers, by status. */
  others: Record<string, number>;
  seconds: number;
  /** Milliseconds of every answer, sorted. */
  latencies: number[];
}

/** Sends `next(connection)` on every connection until it returns undefined or the time is over. */
export async function runLoad(port: number, connections: number, seconds: number, next: (connection: number) => Buffer | undefined): Promise<LoadResult> {
  const result: LoadResult = { ok: 0, others: {}, seconds: 0, latencies: [] };
  const started = performance.now();
  const until = started + seconds * 1_000;
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(port, () => (performance.now() < until ? next(connection) : undefined), result)));
  result.seconds = (performance.now() - started) / 1_000;
  result.latencies.sort((a, b) => a - b);
  return result;
}

/** The value below which `share` of the sorted values lie. */
export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function one(port: number, next: () => Buffer | undefined, result: LoadResult): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sent = 0;
    let received = '';
    const send = () => {
      const request = next();
      if (!request) {
        socket.end();
        resolve();
        return;
      }
      sent = performance.now();
      socket.write(request);
    };
    socket.on('connect', send);
    socket.on('error', reject);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      received += chunk;
      const head = received.indexOf('\r\n\r\n');
      if (head === -1) return;
      const length = /content-length: (\d+)/i.exec(received);
      const complete = length ? received.length >= head + 4 + Number(length[1]) : received.endsWith('0\r\n\r\n');
      if (!complete) return;
      const status = received.slice(9, 12);
      if (status === '200') result.ok += 1;
      else result.others[status] = (result.others[status] ?? 0) + 1;
      result.latencies.push(performance.now() - sent);
      received = '';
      send();
    });
  });
}
