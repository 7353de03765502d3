/** A body of any size on a connection of its own, with its size announced or not; the answer counts, however early it comes. */
import { request } from 'node:http';
import type { Answer } from './client.ts';

export function upload(url: URL | string, bytes: number, { announced, headers = {}, fill = ' ' }: { announced: boolean; headers?: Record<string, string>; fill?: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', agent: false, headers: { 'content-type': 'application/json', ...(announced ? { 'content-length': bytes } : {}), ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        sending.destroy();
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: new Headers(response.headers as Record<string, string>), text, json: text.startsWith('{') ? JSON.parse(text) : undefined });
      });
    });
    // Once the answer is there, nobody minds that the rest cannot be sent any more.
    sending.on('error', reject);
    const block = Buffer.from(fill.repeat(Math.ceil(65_536 / fill.length)));
    let left = bytes;
    const write = () => {
      while (left > 0) {
        const part = block.subarray(0, Math.min(left, block.length));
        left -= part.length;
        if (!sending.write(part)) return void sending.once('drain', write);
      }
      sending.end();
    };
    write();
  });
}
