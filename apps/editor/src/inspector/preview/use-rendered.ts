/** Texts as customers would read them, a moment after they were typed. One worker renders for the whole page; only the newest request counts. */
import type { JsonObject, Setting } from '@patchbay/schema';
import { useEffect, useRef, useState } from 'react';
import type { RenderAnswer, RenderRequest } from './render.worker.ts';

export type Rendered = { texts: string[] } | { reason: string };

const AFTER_MS = 60;
let worker: Worker | undefined;
let requests = 0;
const waiting = new Map<number, (answer: RenderAnswer) => void>();

function ask(request: Omit<RenderRequest, 'id'>, answer: (answer: RenderAnswer) => void): () => void {
  if (!worker) {
    worker = new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<RenderAnswer>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
  }
  requests += 1;
  const id = requests;
  waiting.set(id, answer);
  worker.postMessage({ ...request, id } satisfies RenderRequest);
  return () => waiting.delete(id);
}

/** The last answer stays until the next has come; undefined before the first. */
export function useRendered(sources: string[], scope: JsonObject, { zone, language }: Omit<Setting, 'at'>): Rendered | undefined {
  const [rendered, setRendered] = useState<Rendered>();
  const forget = useRef<() => void>(undefined);
  const key = sources.join('\u0000');
  useEffect(() => {
    const timer = setTimeout(() => {
      forget.current?.();
      forget.current = ask({ sources: key.split('\u0000'), scope, setting: { zone, language, at: Date.now() } }, setRendered);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [key, scope, zone, language]);
  useEffect(() => () => forget.current?.(), []);
  return rendered;
}
