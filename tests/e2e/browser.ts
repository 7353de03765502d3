/** A real Chromium for the tests, and the few things every page test needs. */
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Without a sandbox (CI runs as root) and without the browser's own calls to the internet. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Starts the Chromium that the launcher found or installed. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS });
}

export interface Watched {
  context: BrowserContext;
  page: Page;
  /** What went wrong on the page so far: errors nobody caught, and errors on the console. */
  complaints: string[];
}

/** A page of its own, as a fresh person would have it. */
export async function openPage(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Runs a story on pages and leaves a picture of each in `screenshots/` when it fails: a browser says more than a time-out. */
export async function pictured(name: string, pages: () => Page[], story: () => Promise<void>): Promise<void> {
  try {
    await story();
  } catch (error) {
    for (const [at, page] of pages().entries()) await page.screenshot({ path: join(import.meta.dirname, '../../screenshots', `failed-${name}-${at + 1}.png`) }).catch(() => undefined); // a closed page has no picture
    throw error;
  }
}
