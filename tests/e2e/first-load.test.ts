/** What a first visit to the flows and to the canvas loads stays light. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endProcess, spawnRuntime } from '../bench/patchbay.ts';
import { openBrowser, openPage } from './browser.ts';
import { CANVAS_KB, FLOWS_KB, weigh } from './weigh.ts';

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

  const flows = await weigh(context, '/flows', 'Order status');
  const canvas = await weigh(context, `/flows/${made.id}`, 'Ask order number');
  process.stdout.write(`first load: flows ${flows.pageKb} kB (at most ${FLOWS_KB}), canvas ${canvas.pageKb} kB (at most ${CANVAS_KB}) and ${canvas.workerKb} kB for the verifier's worker\n`);
  expect(flows.pageKb).toBeGreaterThan(50);
  expect(flows.pageKb).toBeLessThanOrEqual(FLOWS_KB);
  expect(canvas.pageKb).toBeLessThanOrEqual(CANVAS_KB);
}, 120_000);
