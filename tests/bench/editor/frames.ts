/**
 * Work per frame from the browser's own trace: the time of the page's main thread spent in scripts and in style and layout,
 * by its processor clock, so that other programs on the machine do not count. Painting is not counted.
 */
import type { Browser, Page } from 'playwright-core';
import { percentile } from '../load.ts';

const CATEGORIES = ['devtools.timeline', 'devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame', 'blink.user_timing'];
/** As the panel “Performance” of the developer tools sorts them. */
const SCRIPTING = new Set(['EventDispatch', 'EvaluateScript', 'v8.compile', 'v8.run', 'FunctionCall', 'TimerFire', 'FireAnimationFrame', 'RequestAnimationFrame', 'FireIdleCallback', 'RunMicrotasks', 'MinorGC', 'MajorGC', 'V8.GCScavenger', 'V8.GCFinalizeMC', 'V8.GCIncrementalMarking', 'HandlePostMessage', 'WebSocketReceive']);
const RENDERING = new Set(['UpdateLayoutTree', 'RecalculateStyles', 'Layout', 'PrePaint', 'UpdateLayer', 'UpdateLayerTree', 'Layerize', 'HitTest', 'IntersectionObserverController::computeIntersections', 'ParseHTML']);
const INPUT = new Set(['pointermove', 'mousemove', 'wheel', 'keydown']);
const BEGIN = 'bench begins';
const END = 'bench ends';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
}

/** Milliseconds of work in each frame in which the gesture's events arrived, sorted. */
export async function workPerFrame(browser: Browser, page: Page, gesture: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate((name) => performance.mark(name), BEGIN);
  await gesture();
  await page.evaluate((name) => performance.mark(name), END);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return framesOf(traceEvents).sort((a, b) => a - b);
}

/** The value that 95 of 100 frames stay below. */
export function p95(sorted: number[]): number {
  return percentile(sorted, 0.95);
}

function framesOf(all: TraceEvent[]): number[] {
  const begin = all.find((event) => event.name === BEGIN);
  const end = all.find((event) => event.name === END);
  if (!begin || !end) throw new Error('The trace has no marks of the bench in it.');
  const events = all.filter((event) => event.pid === begin.pid && event.tid === begin.tid && event.ts >= begin.ts && event.ts <= end.ts).sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const frames: { work: number; input: boolean }[] = [];
  /** What is counted lies inside one another: an event inside of a counted one is counted with it. */
  let countedUntil = 0;
  for (const event of events) {
    if (event.name === 'BeginMainThreadFrame') frames.push({ work: 0, input: false });
    const frame = frames.at(-1);
    if (event.ph !== 'X' || !frame) continue;
    if (event.name === 'EventDispatch' && INPUT.has(event.args?.data?.type ?? '')) frame.input = true;
    if (event.ts < countedUntil || !(SCRIPTING.has(event.name) || RENDERING.has(event.name))) continue;
    frame.work += (event.tdur ?? 0) / 1_000;
    countedUntil = event.ts + (event.dur ?? 0);
  }
  return merged(frames);
}

/** Work of frames without input (timers, answers) belongs to the input before it, until the next one: nothing is lost. */
function merged(frames: { work: number; input: boolean }[]): number[] {
  const work: number[] = [];
  for (const frame of frames) {
    if (frame.input) work.push(frame.work);
    else if (work.length > 0) work[work.length - 1] = (work.at(-1) ?? 0) + frame.work;
  }
  return work;
}
