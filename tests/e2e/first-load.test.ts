/** What a first visit loads, as it would travel: pages, scripts and styles gzipped, without fonts. The verifier's worker is loaded beside the page and told apart. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endProcess, spawnRuntime } from '../bench/patchbay.ts';
import { openBrowser, openPage } from './browser.ts';

const FLOWS_KB = 220;
const CANVAS_KB = 360;

let browser: Browser;
let dataDir: string;
let runtime: Awaited<ReturnType<typeof spawnRuntime>>;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'patchbay-load-'));
  await chmod(dataDir, 0o755);
  runtime = await spawnRuntime(dataDir, { LOG_LEVEL: 'error' });
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await endProcess(runtime.process);
  await rm(dataDir, { recursive: true, force: true });
});

test('the first visit to the flows and to the canvas is light', async () => {
  const link = new URL(runtime.line.slice(runtime.line.indexOf('http')));
  const { context, page } = await openPage(browser, { baseURL: link.origin });
  const data = { token: link.searchParams.get('token'), name: 'Lia', email: 'lia@fern.example', password: 'correct horse battery', workspace: 'Fern & Form' };
  expect((await context.request.post('/api/setup', { data })).status()).toBe(201);
  const made = (await (await context.request.post('/api/flows', { data: { template: 'order-status' } })).json()) as { id: string };
  await page.close();

  const weigh = async (path: string, seen: string): Promise<{ pageKb: number; workerKb: number }> => {
    const fresh = await context.newPage();
    let page = 0;
    let worker = 0;
    const weighing: Promise<void>[] = [];
    fresh.on('response', (response) => {
      const kind = response.request().resourceType();
      if (kind !== 'document' && kind !== 'script' && kind !== 'stylesheet') return;
      weighing.push(
        response.body().then((body) => {
          if (/worker/.test(response.url())) worker += gzipSync(body).length;
          else page += gzipSync(body).length;
        }),
      );
    });
    await fresh.goto(path);
    await fresh.getByText(seen).first().waitFor();
    await Promise.all(weighing);
    await fresh.close();
    return { pageKb: Math.round(page / 1_000), workerKb: Math.round(worker / 1_000) };
  };

  const flows = await weigh('/flows', 'Order status');
  const canvas = await weigh(`/flows/${made.id}`, 'Ask order number');
  process.stdout.write(`first load: flows ${flows.pageKb} kB (at most ${FLOWS_KB}), canvas ${canvas.pageKb} kB (at most ${CANVAS_KB}) and ${canvas.workerKb} kB for the verifier's worker\n`);
  expect(flows.pageKb).toBeGreaterThan(50);
  expect(flows.pageKb).toBeLessThanOrEqual(FLOWS_KB);
  expect(canvas.pageKb).toBeLessThanOrEqual(CANVAS_KB);
}, 120_000);
