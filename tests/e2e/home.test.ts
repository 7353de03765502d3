/**
 * The home of the workspace, as people use it: a new one talks to the sample, follows the steps and hides them; then flows are found,
 * sorted, renamed, copied, put away and brought back, by mouse and by keyboard; files come in with a report.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { show } from '../pages/show.ts';
import { openPagesWorld, type World } from '../pages/world.ts';
import { ok } from '../support/client.ts';
import { threeFlow } from '../support/flows.ts';
import { openBrowser, openPage, pictured } from './browser.ts';

let browser: Browser;
let world: World;
const open: Page[] = [];

beforeAll(async () => {
  world = await openPagesWorld();
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await world.stop();
});

const flowsPage = async (seen: string): Promise<Page> => {
  const page = await show(browser, world, { name: 'home', path: '/flows', seen }, { theme: 'light', language: 'en', width: 1440 });
  open.push(page);
  return page;
};

test('a new workspace is a running sample with five steps', () => pictured('home-new', () => open, newWorkspace), 120_000);
test('flows are found, named, copied, put away and brought back, without a mouse', () => pictured('home-list', () => open, listOfFlows), 120_000);
test('flow files are read before they are imported', () => pictured('home-import', () => open, importing), 120_000);
test('a template plays as a chat, with its clock, while the server is away', () => pictured('home-template', () => open, playing), 120_000);

async function newWorkspace(): Promise<void> {
  await world.reach('empty');
  const page = await flowsPage('ol li + li');
  const sample = page.getByRole('region', { name: 'Order status' });

  // The sample answers before anything is made or loaded.
  await sample.getByRole('button', { name: 'Where is my parcel?' }).click();
  await sample.getByText('What is your order number?').waitFor();
  await sample.getByRole('textbox').fill('w1000001');
  await page.keyboard.press('Enter');
  await sample.getByText('The tracking number is 600100200300.').waitFor();
  await sample.getByRole('button', { name: 'Thanks, that is all' }).click();
  await sample.getByText('The conversation is over.').waitFor();

  // Steps are ticked by what is there.
  await page.getByText('1 of 5 done').waitFor();
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await page.getByText('2 of 5 done').waitFor();
  await page.reload();
  await page.getByText('2 of 5 done').waitFor();
  await ok(world.owner.post('/api/flows', { template: 'order-status', name: 'Parcel questions' }));
  await page.reload();
  await page.getByRole('listitem').filter({ hasText: 'Make it sound like you' }).getByRole('link', { name: 'Open' }).waitFor();
  await page.getByText('2 of 5 done').waitFor();

  // Hidden stays hidden, and can be brought back.
  await page.getByRole('button', { name: 'Hide these steps' }).click();
  await page.reload();
  await page.getByRole('link', { name: 'Parcel questions' }).waitFor();
  await page.getByRole('button', { name: 'Show the five steps to your own flow' }).click();
  await page.getByText('2 of 5 done').waitFor();
}

async function listOfFlows(): Promise<void> {
  await world.reach('full');
  const page = await flowsPage('tbody [data-row-link]');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const names = () => page.locator('tbody [data-row-link]').allTextContents();

  // Sorted by name, then from the search into the list and along it.
  await page.getByRole('button', { name: 'Flow', exact: true }).click();
  expect((await names()).slice(0, 2)).toEqual(['Damaged on arrival', 'Order status']);
  expect(await page.getByRole('columnheader', { name: 'Flow' }).getAttribute('aria-sort')).toBe('ascending');
  await page.getByRole('row', { name: /^Damaged on arrival/ }).getByText('2 to fix').waitFor();
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('re');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  expect(await focused()).toBe('Returns and refunds');

  // Renamed with F2; the new name is the draft's own, and can be taken back.
  await page.keyboard.press('F2');
  await page.keyboard.type('Returned goods');
  await page.keyboard.press('Enter');
  await page.getByText('Renamed to “Returned goods”').waitFor();
  const returns = (await ok<{ flows: { id: string; channels: unknown[] }[] }>(world.owner.get('/api/flows'))).flows.find((flow) => flow.channels.length > 0 && flow.id !== world.flow);
  expect((await ok(world.owner.get(`/api/flows/${returns?.id}/graph`))).name).toBe('Returned goods');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Renamed to “Returns and refunds”').waitFor();

  // Escape leaves the name alone.
  await page.getByRole('link', { name: 'Returns and refunds' }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Returns and refunds' }).waitFor();

  // A flow that a channel answers with is not put away, and the reason is said.
  await page.getByRole('button', { name: 'Actions for Returns and refunds' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await page.getByText('“Returns and refunds” was not archived').waitFor();
  await page.getByRole('link', { name: 'Returns and refunds' }).waitFor();

  // A copy is made, put away, brought back at once; put away again, and restored from the archive.
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Actions for Damaged on arrival', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  const copy = page.getByRole('link', { name: 'Damaged on arrival (copy)' });
  await copy.waitFor();
  const archive = async () => {
    await page.getByRole('button', { name: 'Actions for Damaged on arrival (copy)' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText('“Damaged on arrival (copy)” is archived').last().waitFor();
    await copy.waitFor({ state: 'detached' });
  };
  await archive();
  await page.getByRole('listitem').filter({ hasText: '“Damaged on arrival (copy)” is archived' }).getByRole('button', { name: 'Undo' }).click();
  await copy.waitFor();
  await archive();
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Archived' }).click();
  await page.getByRole('button', { name: 'Restore Damaged on arrival (copy)' }).click();
  await page.getByRole('button', { name: 'Restore Damaged on arrival (copy)' }).waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'State' }).click();
  await page.getByRole('option', { name: 'Any state' }).click();
  await copy.waitFor();

  // Exported as a file that can be read.
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Actions for Order status' }).click();
  await page.getByRole('menuitem', { name: 'Export as a file' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe('order-status.flow.json');
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({ format: 'patchbay.flow', name: 'Order status' });

  // Enter opens.
  await page.getByRole('link', { name: 'Order status' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/flows/${world.flow}`);
}

async function importing(): Promise<void> {
  await world.reach('full');
  const page = await flowsPage('tbody [data-row-link]');
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog');
  const bring = async (text: string) => dialog.locator('input[type=file]').setInputFiles({ name: 'flow.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const accept = dialog.getByRole('button', { name: 'Import as a draft' });

  await bring('{"format": ');
  await dialog.getByText('This file is damaged, or not a flow file').waitFor();
  expect(await accept.isDisabled()).toBe(true);
  await bring(JSON.stringify({ ...threeFlow, version: 9 }));
  await dialog.getByText('The file has version 9; this Patchbay knows files up to version 1.').waitFor();
  expect(await accept.isDisabled()).toBe(true);
  await bring(JSON.stringify({ ...threeFlow, name: 'From elsewhere', nodes: [...threeFlow.nodes, { ...threeFlow.nodes[1], id: 'odd', type: 'loyalty-points' }] }));
  await dialog.getByText('loyalty-points').waitFor();
  await accept.click();
  await page.getByText('“From elsewhere” is here as a draft').waitFor();
  await page.getByRole('heading', { name: /From elsewhere/ }).waitFor();
}

async function playing(): Promise<void> {
  await world.reach('full');
  const { context, page } = await openPage(browser, { baseURL: world.origin, reducedMotion: 'no-preference' });
  open.push(page);
  await context.request.post('/api/auth/sign-in/email', { data: { email: 'lia@fern.example', password: 'correct horse battery' } });
  await page.goto('/flows');
  await page.getByRole('button', { name: /^Where is my parcel\?/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('About 15 minutes').waitFor();
  await dialog.getByRole('combobox', { name: 'Conversation' }).click();
  await page.getByRole('option', { name: 'Nobody answers: two reminders, then goodbye' }).click();
  await context.setOffline(true);
  await dialog.getByText('Where is my order?').waitFor();
  expect(await dialog.getByText('I close this for now').count()).toBe(0);
  await dialog.getByText('10 minutes later').waitFor();
  await dialog.getByRole('button', { name: 'Show all' }).click();
  await dialog.getByText('20 hours later').waitFor();
  await dialog.getByText('I close this for now. Write again whenever you like.').waitFor();
  await context.setOffline(false);
  await dialog.getByRole('button', { name: 'Use this template' }).click();
  await page.getByRole('dialog', { name: 'New flow' }).getByRole('button', { name: 'Create flow' }).waitFor();
}
