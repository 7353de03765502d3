/** Looking for one step among all of the flow by keyboard, and going there. */
import type { Page } from 'playwright-core';

/** Milliseconds from the words, which one step has, to that step being on the screen. */
export async function findStep(page: Page, words: string, id: string): Promise<number> {
  await page.locator('.react-flow__node-card').first().focus();
  await page.keyboard.press('Control+f');
  const panel = page.getByRole('search');
  const field = panel.getByRole('searchbox');
  await field.waitFor();
  const started = performance.now();
  await field.fill(words);
  await panel.getByText(/^1 of \d+$/).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.react-flow__node[data-id="${id}"]`).waitFor();
  return performance.now() - started;
}
