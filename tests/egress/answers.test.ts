/** What the other side answers: redirects, silence, floods, half answers. Each ends in time, with a sentence, and no larger than it may be. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEgress } from '../../apps/runtime/src/egress/guarded-egress.ts';
import type { EgressError, EgressRequest, EgressResponse } from '../../apps/runtime/src/ports/egress.ts';

let server: Server;
let origin: string;
let answer: RequestListener;
let paths: string[] = [];
let egress: ReturnType<typeof createEgress>;

beforeAll(async () => {
  server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  egress = createEgress(['127.0.0.1']);
});

beforeEach(() => {
  paths = [];
});

afterAll(async () => {
  await egress.close();
  server.closeAllConnections();
  server.close();
});

const ask = (url: string, change: Partial<EgressRequest> = {}): Promise<EgressResponse> => egress.request({ workspace: 'w', purpose: 'http', method: 'GET', url, timeoutMs: 5_000, ...change });
const fault = (asked: Promise<EgressResponse>): Promise<EgressError> => asked.then((response) => Promise.reject(new Error(`It was answered with ${response.status}.`)), (error: EgressError) => error);

describe('a redirect', () => {
  const redirect = (to: (path: string) => string | undefined, status = 302): void => {
    answer = (request, response) => {
      const location = to(request.url ?? '');
      if (location === undefined) response.end('arrived');
      else response.writeHead(status, { location }).end();
    };
  };

  test.each([301, 302, 303, 307, 308])('%i on the same host is followed', async (status) => {
    redirect((path) => (path === '/' ? '/next' : undefined), status);
    expect(await ask(`${origin}/`)).toMatchObject({ status: 200, body: 'arrived' });
    expect(paths).toEqual(['/', '/next']);
  });

  test.each([
    ['the metadata of a cloud', 'http://169.254.169.254/latest/meta-data/'],
    ['another port of the same machine', 'http://127.0.0.1:1/'],
    ['a name of the inside', 'http://localhost/'],
    ['another host', 'https://example.com/'],
    ['a host that only looks like the same', 'http://127.0.0.1@example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['another host without a scheme', '//example.com/'],
  ])('to %s is refused', async (_, location) => {
    redirect((path) => (path === '/' ? location : undefined));
    expect((await fault(ask(`${origin}/`))).kind).toBe('refused');
    expect(paths).toEqual(['/']);
  });

  test('is followed five times, and not a sixth time', async () => {
    redirect((path) => (Number(path.slice(1)) < 5 ? `/${Number(path.slice(1)) + 1}` : undefined));
    expect((await ask(`${origin}/0`)).body).toBe('arrived');
    redirect((path) => `/${Number(path.slice(1)) + 1}`);
    expect(await fault(ask(`${origin}/0`))).toMatchObject({ kind: 'unreachable', message: expect.stringContaining('more than 5 times') });
  });

  test('without an address, or to one that is none, is an answer like any other or no answer, never a crash', async () => {
    answer = (_request, response) => response.writeHead(302).end();
    expect((await ask(`${origin}/`)).status).toBe(302);
    redirect((path) => (path === '/' ? 'http://[' : undefined));
    expect(['refused', 'unreachable']).toContain((await fault(ask(`${origin}/`))).kind);
  });
});

describe('time', () => {
  const within = async (asked: () => Promise<EgressResponse>): Promise<{ kind: string; message: string; ms: number }> => {
    const started = performance.now();
    const { kind, message } = await fault(asked());
    return { kind, message, ms: performance.now() - started };
  };

  test('an answer that does not come is not waited for longer than was said', async () => {
    answer = () => {};
    const { kind, message, ms } = await within(() => ask(`${origin}/`, { timeoutMs: 200 }));
    expect([kind, message]).toEqual(['timeout', 'The other side did not answer within 0.2 s.']);
    expect(ms).toBeLessThan(1_200);
  });

  test('nor is one that comes letter by letter', async () => {
    answer = (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    };
    const { kind, ms } = await within(() => ask(`${origin}/`, { timeoutMs: 300 }));
    expect([kind, ms < 1_300]).toEqual(['timeout', true]);
  });

  test('nor do redirects begin it anew', async () => {
    answer = (_request, response) => setTimeout(() => response.writeHead(302, { location: '/again' }).end(), 80);
    const { kind, ms } = await within(() => ask(`${origin}/`, { timeoutMs: 200 }));
    expect([kind, ms < 1_200]).toEqual(['timeout', true]);
  });
});

describe('size', () => {
  test('an answer beyond ten megabytes is cut off', async () => {
    let sent = 0;
    answer = (_request, response) => {
      const block = Buffer.alloc(1_048_576, 'x');
      const more = () => {
        while (sent < 100 && response.writable && !response.destroyed) {
          sent += 1;
          if (!response.write(block)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    };
    expect(await fault(ask(`${origin}/`))).toMatchObject({ kind: 'too-large', message: 'The other side answered with more than 10 MB.' });
    expect(sent).toBeLessThan(60);
  });

  test('one of ten megabytes is taken', async () => {
    answer = (_request, response) => response.end(Buffer.alloc(10 * 1_048_576, 'x'));
    expect((await ask(`${origin}/`)).body).toHaveLength(10 * 1_048_576);
  });

  test('a compressed answer is not blown up', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1_048_576));
    answer = (request, response) => response.writeHead(200, { 'content-encoding': 'gzip', 'x-asked': String(request.headers['accept-encoding']) }).end(bomb);
    const response = await ask(`${origin}/`);
    expect(response.body.length).toBeLessThanOrEqual(bomb.length);
    expect(response.headers['x-asked']).toBe('undefined');
  });
});

describe('half answers', () => {
  /** A server below HTTP that sends these bytes and hangs up. */
  async function raw(bytes: string): Promise<{ url: string; close(): void }> {
    const socket = createSocket((connection) => connection.on('error', () => {}).end(bytes));
    await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(socket.address() as AddressInfo).port}/`, close: () => socket.close() };
  }

  test.each([
    ['nothing', ''],
    ['something that is not HTTP', 'SSH-2.0-OpenSSH\r\n'],
    ['half a header', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['less than was announced', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort'],
    ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello'],
    ['very long headers', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`],
  ])('%s is no answer', async (_, bytes) => {
    const { url, close } = await raw(bytes);
    expect((await fault(ask(url))).kind).toBe('unreachable');
    close();
  });

  test('a port where nobody listens', async () => {
    const { url, close } = await raw('');
    close();
    expect(await fault(ask(url))).toMatchObject({ kind: 'unreachable', message: 'The other side could not be reached.' });
  });
});

test('what is sent is what was said: method, headers, body, and our name', async () => {
  let got = {};
  answer = (request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk)).on('end', () => {
      const { host: _host, connection: _connection, ...headers } = request.headers;
      got = { method: request.method, headers, body };
      response.writeHead(201, { 'x-twice': ['a', 'b'] }).end('made');
    });
  };
  const response = await ask(`${origin}/`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"text":"订单"}' });
  expect(response).toMatchObject({ status: 201, body: 'made', headers: { 'x-twice': 'a, b' } });
  expect(got).toEqual({ method: 'PATCH', headers: { 'user-agent': 'Patchbay', 'content-type': 'application/json', 'content-length': '17' }, body: '{"text":"订单"}' });
});
