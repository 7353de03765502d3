/** Replies as they come: server-sent events, taken up again after the last message that was seen. */
import { type ChatMessage, isChatMessage } from './protocol.ts';

const WAITS_MS = [1_000, 2_000, 5_000, 15_000];

/** Listens until the page goes; reconnects by itself. Returns a function that starts listening, once. */
export function listen(base: string, visitor: () => string | undefined, last: () => string | undefined, onMessage: (message: ChatMessage) => void): () => void {
  let source: EventSource | undefined;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    clearTimeout(timer);
    const who = visitor();
    if (!who || (source && source.readyState !== EventSource.CLOSED)) return;
    const after = last();
    source = new EventSource(`${base}/stream?${new URLSearchParams({ visitor: who, ...(after ? { after } : {}) })}`);
    source.onopen = () => {
      failures = 0;
    };
    source.onmessage = (event: MessageEvent<string>) => {
      const message = parse(event.data);
      if (isChatMessage(message)) onMessage(message);
    };
    source.onerror = () => {
      // The browser would ask with the old position; we ask with the new one.
      source?.close();
      timer = setTimeout(connect, WAITS_MS[Math.min(failures, WAITS_MS.length - 1)]);
      failures += 1;
    };
  }
  addEventListener('online', connect);
  return connect;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
