/** The other side of a webhook: a server on the loopback interface that keeps what arrives and answers as it is told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
  /** The body's text, when it is a reply of ours. */
  text: string;
  at: number;
}

export interface Receiver {
  url: string;
  received: Received[];
  /** Chooses the answer to each request; 200 without it. */
  answer: (received: Received, count: number) => { status: number; headers?: Record<string, string> } | undefined;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const receiver: Receiver = { url: '', received: [], answer: () => undefined, close: async () => {} };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const received = { headers: request.headers, body, text: textOf(body), at: Date.now() };
      receiver.received.push(received);
    const { status, headers = {} } = receiver.answer(received, receiver.received.length) ?? { status: 200 };
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/replies`;
  receiver.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return receiver;
}

function textOf(body: string): string {
  try {
    return String(JSON.parse(body).text);
  } catch {
    return '';
  }
}
