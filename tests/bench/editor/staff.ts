/** A person at the editor: signed in, in a browser that has seen nothing yet, with the flow open. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Patchbay } from '../patchbay.ts';

const VIEW = { width: 1440, height: 900 };

/** A fresh browser profile, signed in as the owner of the bench's workspace. */
export async function signedIn(browser: Browser, patchbay: Patchbay): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: VIEW, locale: 'en-US', reducedMotion: 'reduce', baseURL: patchbay.url });
  const answer = await context.request.post('/api/auth/sign-in/email', { data: { email: 'bench@example.com', password: 'a long bench password' }, headers: { origin: patchbay.url } });
  if (!answer.ok()) throw new Error(`Signing in was answered with ${answer.status()}.`);
  return context;
}

/** Opens a flow and waits for its cards. */
export async function openFlow(context: BrowserContext, flow: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`/flows/${flow}`);
  await page.locator('.react-flow__node-card').first().waitFor();
  return page;
}
