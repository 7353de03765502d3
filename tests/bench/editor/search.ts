/** Looking for one step among all of the flow, in the list that an exit opens. */
import type { Page } from 'playwright-core';

/** Milliseconds from the key that opens the list to the step that was looked for, the last part of the flow, being offered. */
export async function findStep(page: Page): Promise<number> {
  const exit = page.locator('.react-flow__node[data-id="ask_number_0"] .pb-exit-button').first();
  await exit.focus();
  const started = performance.now();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog');
  await list.getByRole('textbox').or(list.getByRole('searchbox')).or(list.getByRole('combobox')).first().fill('Part 200');
  await list.getByText('Part 200', { exact: true }).waitFor();
  const took = performance.now() - started;
  await page.keyboard.press('Escape');
  return took;
}
