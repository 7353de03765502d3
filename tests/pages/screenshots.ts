/**
 * `npm run screenshots`: a picture of every page in each width, theme and language, into `screenshots/`, which git ignores. Words after
 * `--` choose pages by parts of their names.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../e2e/browser.ts';
import { PAGES, STAGES } from './catalogue.ts';
import { HEIGHTS, LANGUAGES, show, THEMES } from './show.ts';
import { openPagesWorld } from './world.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'screenshots');

const wanted = process.argv.slice(2);
const pages = PAGES.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word))).toSorted((one, other) => STAGES.indexOf(one.stage ?? 'full') - STAGES.indexOf(other.stage ?? 'full'));
if (pages.length === 0) {
  process.stderr.write(`No page is called like that. There are: ${PAGES.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}
if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });

const world = await openPagesWorld();
const browser = await openBrowser();
const began = performance.now();
const failed: string[] = [];
let taken = 0;
try {
  for (const [at, entry] of pages.entries()) {
    await world.reach(entry.stage ?? 'full');
    process.stdout.write(`${String(at + 1).padStart(3)}/${pages.length}  ${entry.name}\n`);
    for (const theme of THEMES) {
      for (const language of LANGUAGES) {
        let page: Page | undefined;
        for (const width of Object.keys(HEIGHTS).map(Number)) {
          const name = `${entry.name}-${width}-${theme}-${language.slice(0, 2)}.png`;
          try {
            // What was opened by a press would close when the window changes; everything else is loaded once for all widths.
            if (page && !entry.act) await page.setViewportSize({ width, height: HEIGHTS[width] ?? 900 });
            else {
              await page?.context().close();
              page = await show(browser, world, entry, { theme, language, width });
            }
            await page.screenshot({ path: join(FOLDER, name) });
            taken += 1;
          } catch (error) {
            failed.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
            // A page that did not come in one width will not in another.
            break;
          }
        }
        await page?.context().close();
      }
    }
  }
} finally {
  await browser.close();
  await world.stop();
}
process.stdout.write(`${taken} pictures in ${relative(process.cwd(), FOLDER) || FOLDER} (${Math.round((performance.now() - began) / 1_000)} s)\n`);
for (const line of failed) process.stderr.write(`not taken: ${line}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
