/**
 * The shop's own data, as somebody on the staff keeps it: ten thousand records come in from a file that is looked at first, are scrolled,
 * found and changed in place by mouse and by keyboard; a colleague's change is not overwritten; contacts on a phone.
 */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { useHouse } from './house.ts';

const house = useHouse({ page: { acceptDownloads: true } });

const ROWS = 10_000;
const pad = (number: number) => String(number).padStart(5, '0');

test('ten thousand orders are imported, scrolled and changed', () => house.tell('data', orders), 180_000);

async function orders(): Promise<void> {
  const { staff } = house;
  const { page, context } = staff;
  const rows = Array.from({ length: ROWS }, (_, at) => (at === 4 ? `#${pad(at)};"too;few"` : `#${pad(at)};${at / 2};${at % 2 ? 'sent' : 'lost'};"two\r\nlines ${at}"`));
  const file = { name: 'Orders 2026.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufefforder_id;total;status;note\r\n${rows.join('\r\n')}\r\n`) };

  // Looked at before anything is written.
  await page.goto('/data');
  await page.getByRole('button', { name: 'Import a table' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles({ name: 'latin.csv', mimeType: 'text/csv', buffer: Buffer.from('name\nJos\xe9\n', 'latin1') });
  await dialog.getByText('not UTF-8').waitFor();
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByText('10,000 rows were read').waitFor();
  await dialog.getByText('9,999 would be new, 0 brought up to date, 1 left out.').waitFor();
  await dialog.getByText('2 cells where the first line names 4 columns').waitFor();
  expect(await dialog.getByRole('combobox', { name: 'Key' }).innerText()).toBe('order_id');
  expect(await dialog.getByRole('row').count()).toBe(21);
  expect(await findBarriers(page)).toEqual([]);
  expect((await (await context.request.get('/api/tables')).json()).tables).toEqual([]);

  // Imported, with a report that can be taken away.
  await dialog.getByRole('button', { name: 'Import 9,999 rows' }).click();
  await dialog.getByText('9,999 rows are in').waitFor();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as CSV' }).click();
  expect(await readFile(await (await saving).path(), 'utf8')).toMatch(/^\ufeffRow,What is wrong\r\n5,.*2 cells.*\r\n$/);
  await dialog.getByRole('button', { name: 'Done' }).click();

  // Scrolled to the end by the bar, and only what is seen is there.
  await page.getByRole('link', { name: 'orders_2026' }).click();
  await page.getByText('#00003').waitFor();
  const grid = page.getByRole('grid', { name: 'Records' });
  await grid.evaluate((box) => (box.scrollTop = box.scrollHeight));
  await page.getByText(`#${pad(ROWS - 1)}`).waitFor();
  expect(await grid.getByRole('row').count()).toBeLessThan(60);
  await page.waitForURL(/[?&]at=99\d\d/);
  await page.reload();
  await page.getByText(`#${pad(ROWS - 1)}`).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // Found, and changed by mouse; taken back.
  await page.getByRole('searchbox', { name: 'Search records' }).fill('#00042');
  await page.getByText('#00041').waitFor({ state: 'hidden' });
  await page.getByText('#00042').waitFor();
  const cell = (column: number) => grid.getByRole('row').nth(1).getByRole('gridcell').nth(column);
  const stored = async () => (await (await context.request.get('/api/tables/orders_2026/records?q=%2300042')).json()).records[0].record;
  await cell(3).dblclick();
  await page.keyboard.type('found');
  await page.keyboard.press('Enter');
  await page.getByText('status of #00042 is changed').waitFor();
  expect(await stored()).toMatchObject({ status: 'found' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await grid.getByText('lost').waitFor();
  expect(await stored()).toMatchObject({ status: 'lost' });

  // By keyboard alone: what is no number is said, Escape leaves, Tab saves and goes on.
  await grid.focus();
  await page.keyboard.press('Control+Home');
  for (const key of ['ArrowRight', 'ArrowRight', 'F2']) await page.keyboard.press(key);
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await page.getByText('This is not a number').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.keyboard.type('99.5');
  await page.keyboard.press('Tab');
  await page.getByText('total of #00042 is changed').waitFor();
  // It came as text from the file, and stays one.
  expect(await stored()).toMatchObject({ total: '99.5' });

  // A colleague was faster.
  expect((await context.request.patch('/api/tables/orders_2026/records/%2300042', { data: { column: 'status', from: 'lost', to: 'returned' } })).status()).toBe(200);
  await page.keyboard.press('Enter');
  await page.keyboard.type('sent');
  await page.keyboard.press('Enter');
  await page.getByText('it says “returned” now').waitFor();
  await grid.getByText('returned').waitFor();

  // Two of one name there are not.
  await cell(1).dblclick();
  await page.keyboard.type('#00041');
  await page.keyboard.press('Enter');
  await page.getByText('There is another one known by this value').waitFor();

  // Deleted from its head, and put back.
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Delete');
  await page.getByText('#00042 is deleted').waitFor();
  await page.getByText('No record fits').waitFor();
  await page.getByRole('listitem').filter({ hasText: '#00042 is deleted' }).getByRole('button', { name: 'Undo' }).click();
  await grid.getByText('#00042').waitFor();
  expect(staff.complaints.filter((complaint) => !/Failed to load resource/.test(complaint))).toEqual([]);
}

test('contacts are kept on a phone, and a viewer changes nothing', async () => {
  const { context } = house.staff;
  expect((await context.request.post('/api/contacts/import', { headers: { 'content-type': 'text/csv' }, data: 'id,name,email,city\n1,Ada Moreno,ada@fern.example,Lyon\n' })).status()).toBe(200);
  const { page } = await house.open({ storageState: await context.storageState(), viewport: { width: 390, height: 844 }, hasTouch: true });
  await house.tell('contacts', async () => {
    await page.goto('/contacts');
    await page.getByText('Ada Moreno').tap();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Change Phone' }).tap();
    await sheet.getByRole('textbox', { name: 'Phone' }).fill('+33 1 23 45 67 89');
    await sheet.getByRole('button', { name: 'Save' }).tap();
    await sheet.getByText('+33 1 23 45 67 89').waitFor();
    await page.getByText('Ada Moreno is changed').waitFor();
    expect(await findBarriers(page)).toEqual([]);
    expect((await (await context.request.get('/api/contacts')).json()).contacts[0]).toMatchObject({ phone: '+33 1 23 45 67 89', attributes: { city: 'Lyon' } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await page.getByRole('button', { name: 'Add' }).tap();
    await page.getByRole('textbox', { name: 'E-mail' }).fill('bob@fern.example');
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).tap();
    await page.getByText('bob@fern.example is added').waitFor();

    // Who may only read sees no way to change: what may be done comes from the server.
    await page.route('**/api/me', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), role: 'viewer', can: ['contact:read', 'table:read'] } });
    });
    await page.reload();
    await page.getByText('Ada Moreno').tap();
    expect(await page.getByRole('button', { name: /^(Change|Add|Delete|Import)/ }).count()).toBe(0);
  });
}, 120_000);
