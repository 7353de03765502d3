/** How long a flow takes until it can be worked with, on a page that has seen nothing yet, from a server that has. */
import type { Browser, Page } from 'playwright-core';
import type { Patchbay } from '../patchbay.ts';
import { signedIn } from './staff.ts';

declare global {
  interface Window {
    /** Milliseconds after the navigation began. */
    benchInteractive?: number;
  }
}

/** Milliseconds from the start of the navigation to the first frame in which a card can be dragged; then one is, to prove it. */
export async function interactiveMs(browser: Browser, patchbay: Patchbay, flow: string): Promise<number> {
  const context = await signedIn(browser, patchbay);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.addInitScript(watchForCard);
    await page.goto(`/flows/${flow}`, { waitUntil: 'commit' });
    const ready = await page.waitForFunction(() => window.benchInteractive);
    const ms = Number(await ready.jsonValue());
    await proveDraggable(page);
    return ms;
  } finally {
    await context.close();
  }
}

/** Runs in the page, in every frame until a card is there, under nothing, and listens to the pointer. */
function watchForCard(): void {
  const look = () => {
    for (const card of document.querySelectorAll<HTMLElement & { __on?: { type: string }[] }>('.react-flow__node-card.draggable')) {
      const { left, top, width, height } = card.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + 10);
      // The canvas library keeps its listeners there.
      if (height > 0 && hit && card.contains(hit) && card.__on?.some(({ type }) => type === 'mousedown')) {
        // What was found in this frame is on the screen when the next one begins.
        requestAnimationFrame(() => (window.benchInteractive = performance.now()));
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function proveDraggable(page: Page): Promise<void> {
  const card = page.locator('.react-flow__node-card.draggable').first();
  const before = await card.boundingBox();
  if (!before) throw new Error('The card that was found is gone.');
  const x = before.x + before.width / 2;
  const y = before.y + 10;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 30, { steps: 3 });
  await page.mouse.up();
  const after = await card.boundingBox();
  if (!after || Math.abs(after.x - before.x) < 15) throw new Error('The card could not be dragged in the frame that counts as interactive.');
}
