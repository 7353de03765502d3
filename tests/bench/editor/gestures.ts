/** What a hand does on a canvas, one event a frame: the next one is sent when the page has answered the last. The same on both pages. */
import type { Page } from 'playwright-core';

interface Pan {
  frames: number;
  /** Pixels the canvas goes on, each frame. */
  dx: number;
  dy: number;
}

/** Two fingers over the middle of the canvas. */
export async function pan(page: Page, { frames, dx, dy }: Pan): Promise<void> {
  const { x, y, width, height } = await boxOf(page, '.pb-canvas');
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let frame = 0; frame < frames; frame += 1) {
    await page.mouse.wheel(dx, dy);
  }
}

/** Takes a card at its title, leads it `frames` steps out (or back) and lets it go. */
export async function drag(page: Page, id: string, frames: number, step: number): Promise<void> {
  const { x, y, width } = await boxOf(page, `.react-flow__node[data-id="${id}"]`);
  const from = { x: x + width / 2, y: y + 12 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let frame = 1; frame <= frames; frame += 1) {
    await page.mouse.move(from.x + frame * step, from.y + frame * step);
  }
  await page.mouse.up();
}

async function boxOf(page: Page, selector: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`There is nothing to take hold of at ${selector}.`);
  return box;
}
