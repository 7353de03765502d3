/** Server-sent events as a page reads them: taken one by one, with a deadline. */
import { until } from './until.ts';

export interface Stream<T> {
  headers: Headers;
  /** The next `count` messages; throws when they do not come. */
  take(count: number): Promise<T[]>;
  close(): void;
}

export async function openStream<T>(url: string, headers: Record<string, string> = {}): Promise<Stream<T>> {
  const closing = new AbortController();
  const response = await fetch(url, { headers, signal: closing.signal });
  if (!response.body) throw new Error(`No stream: ${response.status}`);
  const waiting: T[] = [];
  let failed: unknown;
  const read = async (body: AsyncIterable<Uint8Array>) => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = event.split('\n').find((line) => line.startsWith('data: '));
        if (data) waiting.push(JSON.parse(data.slice(6)) as T);
      }
    }
  };
  read(response.body as unknown as AsyncIterable<Uint8Array>).catch((error: unknown) => {
    if (!closing.signal.aborted) failed = error;
  });
  return {
    headers: response.headers,
    async take(count) {
      await until(`${count} messages came`, () => {
        if (failed) throw failed;
        return waiting.length >= count;
      });
      return waiting.splice(0, count);
    },
    close: () => closing.abort(),
  };
}
