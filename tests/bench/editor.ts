/**
 * The editor in headless Chromium with a flow of a thousand steps, and with five thousand: how soon it can be used, what a frame of
 * dragging and panning costs against a bare React Flow page that draws the same cards, how soon a key and a mistake are on the screen.
 * Work is processor time, so that it compares on a busy machine; what a person waits for is time as it passes.
 */
import type { Browser, Page } from 'playwright-core';
import type { Graph } from '@patchbay/schema';
import { openBrowser } from '../e2e/browser.ts';
import { CANVAS_KB, FLOWS_KB, weigh } from '../e2e/weigh.ts';
import { kindOf, serveBare } from './editor/bare.ts';
import { bigFlow } from './editor/big-flow.ts';
import { readDrawn } from './editor/drawn.ts';
import { p95, workPerFrame } from './editor/frames.ts';
import { drag, pan } from './editor/gestures.ts';
import { interactiveMs } from './editor/opening.ts';
import { findStep } from './editor/search.ts';
import { openFlow, signedIn } from './editor/staff.ts';
import { editToBadge, keyToScreen } from './editor/typing.ts';
import { atMost, type Bench, type Figure, median, worked } from './figure.ts';
import { type Patchbay, startPatchbay } from './patchbay.ts';

const STEPS = 1_000;
const MANY_STEPS = 5_000;
const OPENINGS = 5;
const RUNS = 5;
const FRAMES = 120;
const KEY_RUNS = 3;
const KEYS = 40;
const MISTAKES = 12;
/** The longest text a field of a step may hold is a little longer. */
const LONG_TEXT = 99_000;
const CARD = 'ask_number_0';
const MESSAGE = 'not_found_0';
/** The page behind the gestures is quiet: forms that are fetched later are there. */
const QUIET_MS = 5_000;

type Say = (sentence: string) => void;

export const bench: Bench = async (say) => {
  const patchbay = await startPatchbay();
  const browser = await openBrowser();
  try {
    await patchbay.api('POST', '/api/demo', {});
    const graph = bigFlow(STEPS);
    const flow = await created(patchbay, graph);
    const large = await created(patchbay, bigFlow(MANY_STEPS));
    return [
      ...(await loads(browser, patchbay)),
      await opening(browser, patchbay, flow, say),
      ...(await moving(browser, patchbay, flow, graph, say)),
      ...(await writing(browser, patchbay, flow, say)),
      ...(await many(browser, patchbay, large, say)),
    ];
  } finally {
    await browser.close();
    await patchbay.stop();
  }
};

async function created(patchbay: Patchbay, graph: Graph): Promise<string> {
  return ((await patchbay.api('POST', '/api/flows', { graph })) as { id: string }).id;
}

async function loads(browser: Browser, patchbay: Patchbay): Promise<Figure[]> {
  const { id } = (await patchbay.api('POST', '/api/flows', { template: 'order-status' })) as { id: string };
  const context = await signedIn(browser, patchbay);
  const flows = await weigh(context, '/flows', 'Order status');
  const canvas = await weigh(context, `/flows/${id}`, 'Ask order number');
  await context.close();
  return [atMost('editor.load.flows', 'kB', flows.pageKb, FLOWS_KB), atMost('editor.load.canvas', 'kB', canvas.pageKb, CANVAS_KB), atMost('editor.load.worker', 'kB', canvas.workerKb, null)];
}

async function opening(browser: Browser, patchbay: Patchbay, flow: string, say: Say): Promise<Figure> {
  await interactiveMs(browser, patchbay, flow); // the server is warm after it
  const all: number[] = [];
  for (let at = 1; at <= OPENINGS; at += 1) {
    all.push(await interactiveMs(browser, patchbay, flow));
    say(`${STEPS} steps, opening ${at} of ${OPENINGS}: ${Math.round(all.at(-1)!)} ms`);
  }
  return atMost('editor.interactive', 'ms', median(all), 2_500);
}

async function moving(browser: Browser, patchbay: Patchbay, flow: string, graph: Graph, say: Say): Promise<Figure[]> {
  const context = await signedIn(browser, patchbay);
  const first = await openFlow(context, flow);
  const bare = await serveBare(graph, await readDrawn(first, new Set(graph.nodes.map((node) => kindOf(node.id)))));
  await first.close();
  try {
    const pages = [await openBare(await context.newPage(), bare.url), await openFlow(context, flow)] as const;
    await pages[1].waitForTimeout(QUIET_MS);
    const gestures = {
      drag: (page: Page, way: number) => drag(page, CARD, FRAMES, way),
      pan: (page: Page, way: number) => pan(page, { frames: FRAMES, dx: 24 * way, dy: 0 }),
    };
    const figures: Figure[] = [];
    for (const [name, gesture] of Object.entries(gestures)) {
      const work = [[], []] as [number[], number[]];
      for (let run = 0; run <= RUNS; run += 1) {
        for (const [at, page] of pages.entries()) {
          await page.bringToFront();
          const there = await workPerFrame(browser, page, () => gesture(page, 1));
          const back = await workPerFrame(browser, page, () => gesture(page, -1));
          // The first run warms both pages up.
          if (run > 0) work[at]?.push(p95([...there, ...back].sort((a, b) => a - b)));
        }
        if (run > 0) say(`${name}, run ${run} of ${RUNS}: p95 ${work[1].at(-1)?.toFixed(1)} ms a frame, bare page ${work[0].at(-1)?.toFixed(1)} ms`);
      }
      figures.push(worked(`editor.${name}.frame.p95`, 'ms', median(work[1]), median(work[0]), 1.3));
    }
    return figures;
  } finally {
    bare.stop();
    await context.close();
  }
}

async function openBare(page: Page, url: string): Promise<Page> {
  await page.goto(url);
  await page.locator('.react-flow__node-card').first().waitFor();
  return page;
}

async function writing(browser: Browser, patchbay: Patchbay, flow: string, say: Say): Promise<Figure[]> {
  const context = await signedIn(browser, patchbay);
  const page = await openFlow(context, flow);
  await page.waitForTimeout(QUIET_MS);
  await page.locator(`.react-flow__node[data-id="${MESSAGE}"]`).click({ position: { x: 60, y: 10 } });
  const badges = await editToBadge(page, MESSAGE, MISTAKES);
  say(`mistake to badge: median ${Math.round(median(badges))} ms, slowest ${Math.round(badges.at(-1) ?? 0)} ms`);
  const figures = [atMost('editor.issue', 'ms', median(badges), 100)];
  for (const [name, label] of Object.entries({ title: 'Title of the step', text: 'Message' })) {
    const waits: number[] = [];
    for (let run = 1; run <= KEY_RUNS; run += 1) {
      waits.push(p95(await keyToScreen(page, label, KEYS)));
      say(`keys in the ${name}, run ${run} of ${KEY_RUNS}: p95 ${Math.round(waits.at(-1)!)} ms`);
    }
    // The same as processor time: on a busy machine the wait says less than the work.
    const work = await workPerFrame(browser, page, async () => void (await keyToScreen(page, label, KEYS)));
    figures.push(atMost(`editor.key.${name}.p95`, 'ms', median(waits), 50), atMost(`editor.key.${name}.work.p95`, 'ms', p95(work), null));
  }
  await page.getByRole('textbox', { name: 'Message', exact: true }).fill('Where is it? '.repeat(LONG_TEXT / 13));
  await page.waitForTimeout(QUIET_MS);
  const long = p95(await keyToScreen(page, 'Message', KEYS));
  say(`keys in a text of ${LONG_TEXT} characters: p95 ${Math.round(long)} ms`);
  figures.push(atMost('editor.key.long.p95', 'ms', long, null));
  await context.close();
  return figures;
}

async function many(browser: Browser, patchbay: Patchbay, flow: string, say: Say): Promise<Figure[]> {
  const opened = await interactiveMs(browser, patchbay, flow);
  say(`${MANY_STEPS} steps: open after ${Math.round(opened)} ms`);
  const context = await signedIn(browser, patchbay);
  const page = await openFlow(context, flow);
  await page.waitForTimeout(QUIET_MS);
  const frames = await workPerFrame(browser, page, () => pan(page, { frames: FRAMES, dx: 24, dy: 0 }));
  await pan(page, { frames: FRAMES, dx: -24, dy: 0 });
  const found = await findStep(page, 'This is part 200.', 'start_199');
  await context.close();
  return [atMost('editor.many.interactive', 'ms', opened, 10_000), atMost('editor.many.pan.frame.p95', 'ms', p95(frames), 10_000), atMost('editor.many.search', 'ms', found, 10_000)];
}
