/** What a person who writes in the inspector waits for: each key until it is on the screen, and each mistake until its badge is on the card. */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    benchKeys?: number[];
    benchBadges?: number[];
  }
}

/** As somebody types who types well. */
const BETWEEN_KEYS_MS = 100;
const ISSUE = '.pb-badge:is([data-tone="bad"], [data-tone="warn"])';
const WORDS = 'the parcel leaves our warehouse today and ';

/** Milliseconds from each key to the next painted frame, sorted, while typing in the field of the inspector with that label. */
export async function keyToScreen(page: Page, label: string, keys: number): Promise<number[]> {
  const field = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: label, exact: true });
  await field.click();
  await page.keyboard.press('Control+End');
  await page.evaluate(() => {
    const installed = window.benchKeys !== undefined;
    window.benchKeys = [];
    if (installed) return;
    // A frame has been handed on when the first task after it runs.
    const next = new MessageChannel();
    const waiting: number[] = [];
    next.port1.onmessage = () => {
      const now = performance.now();
      for (const pressed of waiting.splice(0)) window.benchKeys?.push(now - pressed);
    };
    addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        waiting.push(event.timeStamp);
        next.port2.postMessage(null);
      });
    }, true);
  });
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(WORDS[key % WORDS.length] === ' ' ? 'Space' : `Key${(WORDS[key % WORDS.length] ?? 'x').toUpperCase()}`);
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  const seen = await page.evaluate(() => window.benchKeys ?? []);
  if (seen.length < keys) throw new Error(`Of ${keys} keys only ${seen.length} were seen in the page.`);
  return seen.sort((a, b) => a - b);
}

/** Milliseconds from the key that empties a message to the badge on its card, sorted. Each time the text is written again. */
export async function editToBadge(page: Page, step: string, runs: number): Promise<number[]> {
  const field = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Message', exact: true });
  const badge = page.locator(`.react-flow__node[data-id="${step}"] ${ISSUE}`);
  await field.click();
  await page.evaluate(([id, issue]) => {
    const seen: number[] = (window.benchBadges = []);
    let pressed = 0;
    const card = document.querySelector(`.react-flow__node[data-id="${id}"]`);
    if (!card) throw new Error('The card is not on the canvas.');
    addEventListener('keydown', (event) => event.key === 'Delete' && (pressed = event.timeStamp), true);
    new MutationObserver(() => {
      if (pressed === 0 || !card.querySelector(issue)) return;
      seen.push(performance.now() - pressed);
      pressed = 0;
    }).observe(card, { childList: true, subtree: true });
  }, [step, ISSUE] as const);
  for (let run = 0; run < runs; run += 1) {
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await badge.waitFor();
    await page.keyboard.type('A');
    await badge.waitFor({ state: 'detached' });
    await page.waitForTimeout(150);
  }
  return (await page.evaluate(() => window.benchBadges ?? [])).sort((a, b) => a - b);
}
