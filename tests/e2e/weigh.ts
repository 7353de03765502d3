/** What a visit to a page loads, as it would travel: pages, scripts and styles gzipped, without fonts. The verifier's worker is loaded beside the page and told apart. */
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Response } from 'playwright-core';

declare global {
  interface Window {
    /** When the text that was waited for came into the page, in milliseconds since 1970. */
    seenAt?: number;
  }
}

export const FLOWS_KB = 220;
export const CANVAS_KB = 360;

/** Opens the path in a fresh page and waits for a text on it. Kilobytes are thousands of bytes. */
export async function weigh(context: BrowserContext, path: string, seen: string): Promise<{ pageKb: number; workerKb: number }> {
  const fresh = await context.newPage();
  let page = 0;
  let worker = 0;
  const weighing: Promise<void>[] = [];
  await fresh.addInitScript((text) => {
    const watch = new MutationObserver(() => {
      if (!document.body?.innerText.includes(text)) return;
      window.seenAt = performance.timeOrigin + performance.now();
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true, characterData: true });
  }, seen);
  const loaded: { startTime: number; url: string; bytes: number }[] = [];
  const weighOne = (response: Response) => {
    const kind = response.request().resourceType();
    if (kind !== 'document' && kind !== 'script' && kind !== 'stylesheet') return;
    weighing.push(
      response.body().then((body) => {
        loaded.push({ startTime: response.request().timing().startTime, url: response.url(), bytes: gzipSync(body).length });
      }),
    );
  };
  fresh.on('response', weighOne);
  await fresh.goto(path);
  await fresh.getByText(seen).first().waitFor();
  const seenAt = await fresh.evaluate(() => window.seenAt);
  if (seenAt === undefined) throw new Error(`“${seen}” was found on ${path}, but not seen coming.`);
  // What is asked for from here on is no part of the first load, and would not be there any more when the page is closed.
  fresh.off('response', weighOne);
  await Promise.all(weighing);
  await fresh.close();
  for (const { url, bytes } of loaded.filter(({ startTime }) => startTime <= seenAt)) {
    if (/worker/.test(url)) worker += bytes;
    else page += bytes;
  }
  return { pageKb: Math.round(page / 1_000), workerKb: Math.round(worker / 1_000) };
}
