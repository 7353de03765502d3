/**
 * The test chat as an author uses it: a real contact on a messenger, a call that fails, variables then and now, a start in the
 * middle, the clock; saved as a test, run after an edit that breaks it; and a server that is restarted under it.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endProcess, spawnRuntime } from '../bench/patchbay.ts';
import { findBarriers } from './axe.ts';
import { openBrowser, openPage, pictured, type Watched } from './browser.ts';

let browser: Browser;
let dataDir: string;
let runtime: Awaited<ReturnType<typeof spawnRuntime>>;
let staff: Watched;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'patchbay-e2e-'));
  await chmod(dataDir, 0o755);
  runtime = await spawnRuntime(dataDir, { LOG_LEVEL: 'error' });
  browser = await openBrowser();
  staff = await openPage(browser);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await endProcess(runtime.process);
  await rm(dataDir, { recursive: true, force: true });
});

test('an author tries a draft out, keeps what was said as a test, and sees when an edit breaks it', () => pictured('test-chat', () => [staff.page], story), 180_000);

async function story(): Promise<void> {
  const { page } = staff;
  const link = new URL(runtime.line.slice(runtime.line.indexOf('http')));
  const { origin } = link;
  const post = async (path: string, data: object) => await (await page.request.post(`${origin}${path}`, { data, headers: { origin } })).json();
  await post('/api/setup', { token: link.searchParams.get('token'), name: 'Lia Berg', email: 'lia@fern.example', password: 'correct horse battery', workspace: 'Fern & Form' });
  await post('/api/demo', {});
  const { id } = await post('/api/flows', { template: 'order-status' });
  await page.goto(`${origin}/flows/${id}`);
  await page.getByRole('group', { name: /^Ask order number/ }).waitFor();
  const chat = page.getByRole('log', { name: 'Conversation of the test' });
  const box = page.getByRole('textbox', { name: /^Write as/ });
  const say = async (text: string) => {
    await box.fill(text);
    await box.press('Enter');
  };

  // Begun by key, as a real contact found by search, in the likeness of a messenger.
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Customer: Somebody new' }).click();
  await page.getByRole('searchbox', { name: 'Find a contact' }).fill('ada');
  await page.getByRole('button', { name: /^Ada Moreno/ }).click();
  await page.getByRole('combobox', { name: 'Channel' }).click();
  await page.getByRole('option', { name: 'Messenger' }).click();
  await page.getByRole('textbox', { name: 'Write as Ada' }).waitFor();
  await say('Where is my parcel?');
  await chat.getByText('What is your order number?').waitFor();

  // The clock says what will come, and a line of it is skipped to.
  await page.getByRole('list', { name: 'What happens while nobody writes' }).getByRole('button', { name: /Are you still there/ }).click();
  await chat.getByText('Are you still there?').waitFor();
  await say('#W1000001');
  await chat.getByText('#W1000001 is on its way').waitFor();
  await chat.getByRole('button', { name: 'CRM: read from the demo world: 1 record in orders' }).click();
  expect(await findBarriers(page)).toEqual([]);

  // The call fails instead, and succeeds again.
  await page.getByRole('button', { name: 'Fails', exact: true }).click();
  await chat.getByText('CRM: answered by hand').waitFor();
  expect(await chat.getByText('is on its way').count()).toBe(0);
  await chat.getByRole('button', { name: /^CRM: answered by hand/ }).click();
  await page.getByRole('button', { name: 'As it is', exact: true }).click();
  await chat.getByText('is on its way').waitFor();

  // A step that is chosen shows the variables as they were then.
  const variables = page.getByRole('region', { name: 'Variables' });
  await variables.getByText('order.status', { exact: true }).waitFor();
  await page.getByRole('row', { name: /Ask order number/ }).last().getByRole('button', { name: 'Ask order number', exact: true }).click();
  await variables.getByRole('heading', { name: /^Variables after step/ }).waitFor();
  await variables.getByText('was empty').waitFor();
  expect(await variables.getByText('order.status', { exact: true }).count()).toBe(0);
  await page.getByRole('row').last().getByRole('button').first().click();

  // Saved as a test, which passes.
  await page.getByRole('button', { name: 'Save as test' }).click();
  await page.getByRole('textbox', { name: 'Name of the test' }).fill('Ada waits, then asks');
  await page.getByText('It keeps data of real people').waitFor();
  await page.getByRole('button', { name: 'Save the test' }).click();
  const saved = page.getByRole('listitem').filter({ hasText: 'Ada waits, then asks' });
  await saved.getByRole('img', { name: 'Passed' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // From a step in the middle, with a variable of one's own, which is then changed by hand.
  await page.getByRole('tab', { name: /^Steps/ }).click();
  await page.getByRole('button', { name: /^Actions of step \d+, Look up the order/ }).first().click();
  await page.getByRole('menuitem', { name: 'Test from here' }).click();
  await page.getByRole('textbox', { name: 'order_number', exact: true }).fill('#W1000002');
  await page.getByRole('dialog').getByRole('button', { name: 'Test from here' }).click();
  await page.getByText('Begins at Look up the order').waitFor();
  await chat.getByText('#W1000002').first().waitFor();
  await variables.getByRole('button', { name: /^Change order_number/ }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('#W7');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Changed by hand.*order_number = #W7/ }).waitFor();
  await variables.getByText('by hand').waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // The server is restarted in the middle of it: one button, and the test is where it was.
  await endProcess(runtime.process, 'SIGKILL');
  runtime = await spawnRuntime(dataDir, { LOG_LEVEL: 'error', PORT: link.port });
  await say('another order');
  await page.getByText('The server was restarted in the middle of this test').waitFor();
  await page.getByRole('button', { name: 'Begin again and play it up to here' }).click();
  await page.getByRole('row', { name: /Changed by hand.*order_number = #W7/ }).waitFor();

  // Stopped by key from inside the chat; a text is edited, and the saved test says what became different.
  await box.press('Control+Enter');
  await box.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show the whole flow' }).click();
  await page.keyboard.press('Control+Enter');
  await box.waitFor();
  await say('hello');
  await chat.getByText('What is your order number?').waitFor();
  const { flow } = { flow: await (await page.request.get(`${origin}/api/flows/${id}/graph`)).json() };
  expect(flow.stories.at(-1)).toMatchObject({ name: 'Ada waits, then asks', turns: expect.arrayContaining([{ customer: '#W1000001' }]) });
  await box.press('Control+Enter');
  await page.getByRole('group', { name: /^On its way/ }).click();
  await page.getByRole('textbox', { name: 'Message' }).press('Control+Home');
  await page.keyboard.type('Good news! ');
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Issues', exact: true }).or(page.getByRole('button', { name: /^Issues/ })).first().click();
  await page.getByRole('tab', { name: /^Saved tests/ }).click();
  await page.getByRole('button', { name: 'Run all' }).click();
  await page.getByText(/^\d+ of \d+ failed/).waitFor();
  await saved.getByText('but said “Good news! Your order #W1000001').waitFor();
  await saved.getByRole('button', { name: 'Open in the chat' }).click();
  await page.getByText('Saved test: Ada waits, then asks').waitFor();
  await chat.getByText('Good news! Your order').waitFor();

  // Undone while the test is open: it says so, and begins again with what is on the screen.
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 140, y: 14 } });
  await page.keyboard.press('Control+z');
  await page.getByText('The draft has changed since this test began').waitFor();
  await page.getByRole('button', { name: 'Restart with your changes' }).click();
  await chat.getByText('Your order #W1000001 is on its way').waitFor();
  expect(await chat.getByText('Good news!').count()).toBe(0);

  // Nobody was written to.
  expect((await (await page.request.get(`${origin}/api/conversations`)).json()).conversations).toEqual([]);
  expect(staff.complaints.filter((complaint) => !/WebSocket|Failed to load resource|ERR_CONNECTION/.test(complaint)), 'errors on the page').toEqual([]);
}
