/**
 * What goes wrong while somebody draws: the line is cut in mid-edit, two windows stand on one flow, hands slip out of the canvas, the
 * zoom is as small and as large as it goes, steps move although the system asks for calm. Nothing is lost, and what happened is said.
 */
import type { Graph } from '@patchbay/schema';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { pictured } from './browser.ts';
import { type Line, openLine } from './cut-line.ts';
import { useHouse } from './house.ts';

const house = useHouse();
let line: Line;
let id: string;

beforeAll(async () => {
  line = await openLine(house.origin);
  ({ id } = await house.post('/api/flows', { template: 'order-status' }));
});

afterAll(() => line.close());

async function openFlow(from: string): Promise<Page> {
  const page = await house.staff.context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${from}/flows/${id}`);
  await page.getByRole('group', { name: /^(Ask order number|Written)/ }).first().waitFor();
  await page.getByRole('button', { name: 'Show the whole flow' }).click();
  await page.getByRole('group', { name: /^Solved/ }).waitFor();
  return page;
}

/** The flow as the server has it. */
async function stored(): Promise<Graph> {
  return house.get<Graph>(`/api/flows/${id}/graph`);
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('group', { name: new RegExp(`^${from}`) }).click({ position: { x: 40, y: 8 } });
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title of the step' }).fill(to);
}

test('the line is cut in mid-edit: it is said, everything goes on, and nothing of either side is lost', () => {
  const pages: Page[] = [];
  return pictured('cut', () => pages, async () => {
    const mine = await openFlow(line.origin);
    const other = await openFlow(house.origin);
    pages.push(mine, other);
    // The form has been opened once: what it needs is here before the line is cut.
    await rename(mine, 'Cancelled', 'Called off');
    await mine.getByText('Saved', { exact: true }).waitFor();

    line.cut();
    await mine.getByText('Offline: edits are kept and sent when the connection returns').waitFor();
    await rename(mine, 'Ask order number', 'Written while offline');
    await mine.getByRole('button', { name: 'Add a note' }).click();
    expect(await findBarriers(mine)).toEqual([]);
    await rename(other, 'Being packed', 'Written by the other window');
    await other.getByText('Saved', { exact: true }).waitFor();
    expect((await stored()).nodes.map(({ title }) => title)).not.toContain('Written while offline');

    line.mend();
    await mine.getByText('Saved', { exact: true }).waitFor({ timeout: 30_000 });
    for (const page of pages) {
      await page.getByRole('group', { name: /^Written while offline/ }).waitFor();
      await page.getByRole('group', { name: /^Written by the other window/ }).waitFor();
    }
    const { nodes, notes } = await stored();
    expect(nodes.map(({ title }) => title)).toEqual(expect.arrayContaining(['Written while offline', 'Written by the other window']));
    expect(notes).toHaveLength(2);
    for (const page of pages) await page.close();
  });
}, 120_000);

test('two windows of one person on one flow: both write, one person is shown, and each undoes only what was done in it', () => {
  const pages: Page[] = [];
  return pictured('two-windows', () => pages, async () => {
    const first = await openFlow(house.origin);
    const second = await openFlow(house.origin);
    const third = await openFlow(house.origin);
    pages.push(first, second, third);
    await rename(first, 'Delivered', 'From the first window');
    await rename(second, 'Called off', 'From the second window');
    await rename(third, 'From the second window', 'From the third window');
    await first.getByRole('group', { name: /^From the third window/ }).waitFor();
    // Two windows stand at that step; it is one person.
    await first.getByText('Lia Berg is here', { exact: true }).waitFor();
    expect(await first.getByText('Lia Berg is here', { exact: true }).count()).toBe(1);

    await first.getByRole('button', { name: 'Undo' }).click();
    await second.getByRole('group', { name: /^Delivered/ }).waitFor();
    expect(await second.getByRole('group', { name: /^From the third window/ }).count()).toBe(1);
    for (const page of pages) await page.close();
  });
}, 120_000);

test('hands slip out of the canvas, and the zoom goes from 10 % to 400 %', () => {
  const pages: Page[] = [];
  return pictured('edges', () => pages, async () => {
    const page = await openFlow(house.origin);
    pages.push(page);
    const canvas = await page.locator('.pb-canvas').boundingBox();
    const card = page.getByRole('group', { name: /^Look up the order/ });
    const from = await card.boundingBox();
    if (!canvas || !from) throw new Error('The flow is not on the screen.');

    // Over the palette, out of the window: the step stays at the edge, where it can be seen, and one undo takes it back. Its cords go with it.
    const cords = () => page.locator('.pb-cord').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    await page.mouse.move(from.x + 70, from.y + 8);
    await page.mouse.down();
    const before = await cords();
    await page.mouse.move(canvas.x + 4, from.y + 8, { steps: 8 });
    await expect.poll(cords).not.toEqual(before);
    await page.mouse.move(-400, from.y - 2_000, { steps: 4 });
    await page.mouse.up();
    const dropped = await card.boundingBox();
    expect(dropped && dropped.x + dropped.width > canvas.x && dropped.y + dropped.height > canvas.y, JSON.stringify(dropped)).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();

    const middle = { x: canvas.x + canvas.width / 2, y: canvas.y + canvas.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    const percent = page.getByRole('button', { name: /^Zoom .* back to 100/ });
    const zoomTo = async (by: number, end: string) => {
      await page.keyboard.down('Control');
      await expect.poll(async () => {
        await page.mouse.wheel(0, by);
        return percent.textContent();
      }, { timeout: 15_000 }).toBe(end);
      await page.keyboard.up('Control');
    };
    await zoomTo(400, '10%');
    expect(await page.locator('.react-flow__node-card').count()).toBeGreaterThan(20);
    expect(await findBarriers(page)).toEqual([]);
    await zoomTo(-400, '400%');
    await page.getByRole('button', { name: 'Show the whole flow' }).click();
    await card.waitFor();
    await card.click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title of the step' }).waitFor();
    await page.close();
  });
}, 120_000);

test('steps glide when they are put in order, and stand there at once for those who ask for calm', async () => {
  const places = async (reducedMotion: 'reduce' | 'no-preference') => {
    const page = await openFlow(house.origin);
    await page.emulateMedia({ reducedMotion });
    await page.reload();
    await page.locator('.react-flow__node[data-id="ask_number"]').waitFor();
    const seen = await page.evaluate(async () => {
      const start = document.querySelector<HTMLElement>('.react-flow__node[data-id="ask_number"]');
      if (!start) throw new Error('The step is not on the canvas.');
      const all = new Set([start.style.transform]);
      document.querySelector<HTMLButtonElement>('[aria-label^="Tidy up"]')?.click();
      // Until it has moved and then stood still for a while.
      for (let still = 0; all.size < 2 || still < 20; still += 1) {
        await new Promise(requestAnimationFrame);
        if (all.has(start.style.transform)) continue;
        all.add(start.style.transform);
        still = 0;
      }
      return all.size;
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.close();
    return seen;
  };
  expect(await places('reduce')).toBe(2);
  expect(await places('no-preference')).toBeGreaterThan(3);
}, 120_000);
