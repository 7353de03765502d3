/**
 * The way through, as a person goes it: from an empty folder to a customer's answer. Create the owner, open the template, change a text,
 * add and connect a step, publish, ask in the web chat, get the true status of a real order; reload and restart; all still there.
 */
import { expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { OWNER, useHouse } from './house.ts';

const house = useHouse({ owned: false });

test('from an empty folder to a customer’s answer', () => house.tell('way-through', wayThrough), 240_000);

async function wayThrough(): Promise<void> {
  const { staff } = house;
  const { page } = staff;

  // Set-up: the link creates the owner, once.
  await page.goto(house.link);
  await page.getByLabel('Workspace').fill(OWNER.workspace);
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await page.getByRole('heading', { name: 'A flow answers your customers' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // The demo shop, then the template.
  await page.getByRole('button', { name: 'Load', exact: true }).click();
  await page.getByText('The demo shop is here').waitFor();
  await page.getByRole('button', { name: 'Use it' }).click();
  await page.getByRole('button', { name: 'Create flow' }).click();
  await page.getByRole('group', { name: /^Ask order number/ }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // A text, changed with mouse and keyboard.
  await page.getByRole('button', { name: 'Show the whole flow' }).click();
  await page.getByRole('group', { name: /^On its way/ }).click();
  const message = page.getByRole('textbox', { name: 'Message' });
  await message.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Good news! ');
  expect(await message.inputValue()).toMatch(/^Good news! Your order/);

  // A step added at an exit that led nowhere, filled in, and connected on by keyboard.
  await page.getByRole('group', { name: /^Ask order number/ }).click({ position: { x: 40, y: 8 } });
  await page.getByRole('tab', { name: /^Exits/ }).click();
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: /^Nobody answers/ }).click();
  await page.getByRole('option', { name: /^Message/ }).or(page.getByRole('button', { name: /^Message/ })).first().click();
  await page.getByRole('tab', { name: 'Set up' }).click();
  await page.getByRole('textbox', { name: 'Message' }).fill('Come back whenever you like.');
  // The flow speaks two languages, and the drawer says that one is missing.
  await page.getByText('This text is not written in zh-CN yet.').waitFor();
  await page.getByRole('group', { name: 'Language of the text' }).or(page.getByRole('radiogroup', { name: 'Language of the text' })).first().getByText('中文').click();
  await page.getByRole('textbox', { name: 'Message' }).fill('需要时随时回来。');
  await page.getByRole('tab', { name: /^Exits/ }).click();
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: /^Then, connect/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Solved');
  await page.keyboard.press('Enter');
  await page.getByText('Nothing to fix').waitFor();
  await page.getByText('Saved', { exact: true }).waitFor();

  // Publish.
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Publish/ }).click();
  await page.getByText('Version 1 is live').first().waitFor();
  const flowUrl = page.url();

  // A web chat for it.
  await page.goto('/channels');
  await page.getByRole('button', { name: 'Connect a channel' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Shop chat');
  await dialog.getByLabel('Flow that answers').click();
  await page.getByRole('option', { name: /^Order status/ }).click();
  await dialog.getByRole('button', { name: 'Connect' }).click();
  const chatUrl = await page.getByRole('link', { name: 'Open as a page' }).getAttribute('href');

  // The customer asks and gets the truth: what the orders table says.
  const truth = await house.get<{ records: { record: { status: string; fulfillments: { tracking_id: string[] }[] } }[] }>('/api/tables/orders/records?q=W1000001');
  const [order] = truth.records;
  expect(order?.record.status).toBe('processed');
  const customer = await house.open({ viewport: { width: 390, height: 844 } });
  await customer.page.goto(chatUrl ?? '');
  const box = customer.page.getByRole('textbox');
  await box.fill('Where is my parcel?');
  await box.press('Enter');
  await customer.page.getByText('What is your order number?').waitFor();
  expect(await findBarriers(customer.page)).toEqual([]);
  await box.fill('it is w1000001');
  await box.press('Enter');
  const answer = `Good news! Your order #W1000001 is on its way. The tracking number is ${order?.record.fulfillments[0]?.tracking_id[0]}.`;
  await customer.page.getByText(answer).waitFor();
  await customer.page.getByRole('button', { name: 'Thanks, that is all' }).click();
  await customer.page.getByText('You are welcome. Have a good day!').waitFor();

  // Reloaded, and after a restart: all still there.
  await customer.page.reload();
  await customer.page.getByText(answer).waitFor();
  await house.restart();
  await page.goto(flowUrl);
  await page.getByRole('group', { name: /^Ask order number/ }).waitFor();
  await page.getByRole('button', { name: 'Show the whole flow' }).click();
  await page.getByRole('group', { name: /^On its way/ }).click();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toMatch(/^Good news! Your order/);
  await customer.page.reload();
  await customer.page.getByText(answer).waitFor();

  expect(staff.complaints.filter((complaint) => !/WebSocket|Failed to load resource|ERR_CONNECTION/.test(complaint)), 'errors on the staff’s pages').toEqual([]);
  expect(customer.complaints.filter((complaint) => !/Failed to load resource|ERR_CONNECTION|ERR_INCOMPLETE/.test(complaint)), 'errors on the customer’s page').toEqual([]);
}
