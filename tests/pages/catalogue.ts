/**
 * Every page of the product, once: what has a picture taken of it, and what the accessibility checker looks at. A new page is a line
 * here. Selectors, not words: pages are shown in more than one language.
 */
import type { Page } from 'playwright-core';
import type { World } from './world.ts';

/** How far the workspace has come when a page is shown: not set up, set up and empty, in use; or the development server for builders. */
export const STAGES = ['unset', 'empty', 'full', 'builders'] as const;
export type Stage = (typeof STAGES)[number];

export interface PageEntry {
  /** Also the name of its pictures. */
  name: string;
  path: string | ((world: World) => string);
  /** A selector of something that is only there once the page is. */
  seen: string;
  /** `full` unless said otherwise. */
  stage?: Stage;
  signedOut?: true;
  /** What has to be done before the picture, such as opening a dialog. */
  act?(page: Page): Promise<void>;
}

const row = 'tbody [data-row-link]';
const dialog = '[role=dialog]';
const card = '.react-flow__node';
const ask = '.react-flow__node[data-id="ask_number"]';
const template = 'main section button:has(.bg-bubble)';

export const PAGES: readonly PageEntry[] = [
  { name: 'set-up', stage: 'unset', path: ({ link }) => link, seen: 'form input' },
  { name: 'sign-in', path: '/sign-in', seen: 'form input', signedOut: true },
  { name: 'flows-empty', stage: 'empty', path: '/flows', seen: 'ol li + li' },
  { name: 'flows-sample', stage: 'empty', path: '/flows', seen: '[role=log] button', act: (page) => page.locator('[role=log] button').first().click().then(() => page.locator('[role=log] p + p').first().waitFor()) },
  { name: 'inbox-empty', stage: 'empty', path: '/inbox', seen: 'main h2, main h1 + *' },
  { name: 'contacts-empty', stage: 'empty', path: '/contacts', seen: 'main h2' },
  { name: 'data-empty', stage: 'empty', path: '/data', seen: 'main h2' },
  { name: 'channels-empty', stage: 'empty', path: '/channels', seen: 'main h2' },
  { name: 'flows', path: '/flows', seen: row },
  { name: 'flows-archived', path: '/flows', seen: row, act: (page) => page.locator('header [role=combobox]').click().then(() => page.locator('[role=option]').last().click()).then(() => page.locator('tbody .lucide-archive-restore').first().waitFor()) },
  { name: 'flow-menu', path: '/flows', seen: row, act: (page) => page.locator('tbody button[aria-haspopup=menu]').first().click().then(() => page.locator('[role=menuitem]').first().waitFor()) },
  { name: 'new-flow', path: '/flows', seen: row, act: (page) => page.locator('main > header button').last().click().then(() => page.locator(`${dialog} [role=radio]`).first().waitFor()) },
  { name: 'import-flow', path: '/flows', seen: row, act: (page) => page.locator('main > header button:not([role])').first().click().then(() => page.locator(`${dialog} input[type=file]`).setInputFiles({ name: 'from-elsewhere.flow.json', mimeType: 'application/json', buffer: Buffer.from(UNKNOWN_KINDS) })).then(() => page.locator(`${dialog} code`).first().waitFor()) },
  { name: 'template', path: '/flows', seen: template, act: (page) => page.locator(template).first().click().then(() => page.locator(`${dialog} [role=log] p`).first().waitFor()) },
  { name: 'canvas', path: ({ flow }) => `/flows/${flow}`, seen: card, act: (page) => page.locator('.pb-jack').first().waitFor() },
  { name: 'canvas-issues', path: ({ unfinished }) => `/flows/${unfinished}`, seen: card, act: (page) => page.locator('.pb-badge').first().waitFor() },
  { name: 'step', path: ({ flow }) => `/flows/${flow}`, seen: ask, act: (page) => page.locator(ask).dispatchEvent('dblclick').then(() => page.locator('aside [role=tabpanel]').first().waitFor()) },
  { name: 'test-chat', path: ({ flow }) => `/flows/${flow}`, seen: card, act: talk },
  { name: 'publish', path: ({ flow }) => `/flows/${flow}`, seen: card, act: (page) => page.locator('main header button').last().click().then(() => page.locator(`${dialog} li, ${dialog} p`).first().waitFor()) },
  { name: 'find', path: ({ flow }) => `/flows/${flow}`, seen: card, act: (page) => page.keyboard.press('Control+f').then(() => page.locator('[role=search] input').first().fill('order')) },
  { name: 'outline', path: ({ flow }) => `/flows/${flow}`, seen: card, act: (page) => page.keyboard.press('o').then(() => page.locator('[role=tree] [role=treeitem]').first().waitFor()) },
  { name: 'commands', path: ({ flow }) => `/flows/${flow}`, seen: card, act: (page) => page.keyboard.press('Control+k').then(() => page.locator(`${dialog} [role=option]`).first().waitFor()) },
  { name: 'keys', path: ({ flow }) => `/flows/${flow}`, seen: card, act: (page) => page.keyboard.press('?').then(() => page.locator(`${dialog} kbd`).first().waitFor()) },
  { name: 'inbox', path: '/inbox', seen: 'main a[href^="/inbox/"]' },
  { name: 'conversation', path: ({ conversation }) => `/inbox/${conversation}`, seen: 'main [role=log]' },
  { name: 'contacts', path: '/contacts', seen: 'main [role=row] td, main tbody td, main [role=gridcell]' },
  { name: 'data', path: '/data', seen: 'main a[href^="/data/"]' },
  { name: 'table', path: '/data/orders', seen: 'main td, main [role=gridcell]' },
  { name: 'channels', path: '/channels', seen: 'main code' },
  { name: 'settings', path: '/settings', seen: 'main [role=radio]' },
  { name: 'lost', path: '/nowhere', seen: 'main h1, main h2' },
  { name: 'web-chat', path: ({ chat }) => `/chat/${chat}`, seen: '#name:not(:empty)', signedOut: true },
  { name: 'design', stage: 'builders', path: '/design', seen: '[data-part]' },
];

/** A test as far as the answer about the parcel. */
async function talk(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  const said = page.locator('aside [role=log] time');
  for (const [text, then] of [['Where is my parcel?', 2], ['#W1000001', 5]] as const) {
    await page.locator('aside form textarea').fill(text);
    await page.keyboard.press('Enter');
    await said.nth(then - 1).waitFor();
  }
}

/** A flow file with steps of a kind nobody here knows. */
const UNKNOWN_KINDS = JSON.stringify({
  format: 'patchbay.flow',
  version: 1,
  name: 'Loyalty points',
  nodes: ['loyalty-balance', 'loyalty-balance', 'loyalty-gift'].map((type, at) => ({ id: `step${at}`, type })),
  edges: [],
});
