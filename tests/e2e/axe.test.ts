/** Nothing on any page keeps people out: the accessibility checker looks at every page of the catalogue in both themes, at every width that is drawn for. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PAGES, STAGES } from '../pages/catalogue.ts';
import { type Appearance, show } from '../pages/show.ts';
import { openPagesWorld, type World } from '../pages/world.ts';
import { findBarriers } from './axe.ts';
import { openBrowser } from './browser.ts';

const APPEARANCES: Appearance[] = [
  { theme: 'light', language: 'en', width: 1440 },
  { theme: 'dark', language: 'zh-CN', width: 1440 },
  { theme: 'light', language: 'zh-CN', width: 1024 },
  { theme: 'dark', language: 'en', width: 1024 },
  { theme: 'light', language: 'en', width: 390 },
  { theme: 'dark', language: 'zh-CN', width: 390 },
];

let browser: Browser;
let world: World;

beforeAll(async () => {
  world = await openPagesWorld();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** In the order in which the workspace grows. */
const pages = STAGES.flatMap((stage) => PAGES.filter((page) => (page.stage ?? 'full') === stage));

test.each(pages)('$name', async (entry) => {
  await world.reach(entry.stage ?? 'full');
  const found: string[] = [];
  for (const appearance of APPEARANCES) {
    const page = await show(browser, world, entry, appearance);
    const barriers = await findBarriers(page);
    found.push(...barriers.map((barrier) => `${entry.name} (${appearance.theme}, ${appearance.width}) ${barrier}`));
    await page.context().close();
  }
  if (found.length > 0) process.stdout.write(`${found.join('\n')}\n`);
  expect(found).toEqual([]);
}, 120_000);
