/** Shows pages of the catalogue in a browser, in a theme and a language, as somebody who is or is not signed in. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openPage } from '../e2e/browser.ts';
import type { PageEntry } from './catalogue.ts';
import type { World } from './world.ts';

export const THEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en', 'zh-CN'] as const;

export interface Appearance {
  theme: (typeof THEMES)[number];
  language: (typeof LANGUAGES)[number];
  width: number;
}

/** Heights of the widths that are looked at. */
export const HEIGHTS: Record<number, number> = { 1440: 900, 1024: 768, 390: 844 };

/** Opens a page as it looks once everything on it has come; close its context when done. */
export async function show(browser: Browser, world: World, entry: PageEntry, { theme, language, width }: Appearance): Promise<Page> {
  const { context, page } = await openPage(browser, { baseURL: world.origin, viewport: { width, height: HEIGHTS[width] ?? 900 }, locale: language });
  await context.addInitScript((chosen) => {
    for (const [key, value] of Object.entries(chosen)) localStorage.setItem(`patchbay.${key}`, value);
  }, { theme, language });
  if (!entry.signedOut) await signIn(context, world);
  await page.goto(typeof entry.path === 'string' ? entry.path : entry.path(world));
  await page.locator(entry.seen).first().waitFor();
  await entry.act?.(page);
  await page.evaluate(() => document.fonts.ready);
  // Grey shapes stand for what is still on its way; the builders' page shows them for ever.
  if (entry.stage !== 'builders') await page.locator('.animate-breathe').first().waitFor({ state: 'hidden' });
  return page;
}

async function signIn(context: BrowserContext, { owner, origin }: World): Promise<void> {
  const cookies = (owner.cookie ?? '').split('; ').filter(Boolean);
  await context.addCookies(
    cookies.map((cookie) => {
      const [name = '', ...value] = cookie.split('=');
      return { name, value: value.join('='), url: origin };
    }),
  );
}
