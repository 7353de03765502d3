/** What a visit to a page loads, as it would travel: pages, scripts and styles gzipped, without fonts. The verifier's worker is loaded beside the page and told apart. */
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Response } from 'playwright-core';

export const FLOWS_KB = 220;
export const CANVAS_KB = 360;

/** Opens the path in a fresh page and waits for a text on it. Kilobytes are thousands of bytes. */
export async function weigh(context: BrowserContext, path: string, seen: string): Promise<{ pageKb: number; workerKb: number }> {
  const fresh = await context.newPage();
  let page = 0;
  let worker = 0;
  const weighing: Promise<void>[] = [];
  const weighOne = (response: Response) => {
    const kind = response.request().resourceType();
    if (kind !== 'document' && kind !== 'script' && kind !== 'stylesheet') return;
    weighing.push(
      response.body().then((body) => {
        if (/worker/.test(response.url())) worker += gzipSync(body).length;
        else page += gzipSync(body).length;
      }),
    );
  };
  fresh.on('response', weighOne);
  await fresh.goto(path);
  await fresh.getByText(seen).first().waitFor();
  // What comes from here on is no part of the first load, and would not be there any more when the page is closed.
  fresh.off('response', weighOne);
  await Promise.all(weighing);
  await fresh.close();
  return { pageKb: Math.round(page / 1_000), workerKb: Math.round(worker / 1_000) };
}
