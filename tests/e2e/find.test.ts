/** Search and replace, by keyboard and mouse: in one flow, over all flows, and a variable that gets another name everywhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { OWNER, useHouse } from './house.ts';

const house = useHouse();

interface Draft {
  nodes: { config: Record<string, unknown> }[];
}

test('what is written can be found, replaced and renamed', () => house.tell('find', story), 120_000);

async function story(): Promise<void> {
  const graph = JSON.parse(readFileSync(join(import.meta.dirname, '../../templates/order-status/flow.json'), 'utf8')) as object;
  const [first, second] = await Promise.all(['Order status', 'Order status, evenings'].map((name) => house.post('/api/flows', { graph: { ...graph, name } })));
  const draft = async (id: string) => JSON.stringify((await house.get<Draft>(`/api/flows/${id}/graph`)).nodes);
  const staff = await house.open();
  const { page } = staff;
  await page.goto('/');
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Flows' }).first().waitFor();
  staff.complaints.length = 0; // asking who one is, before one has signed in, is answered with 401
  await page.goto(`/flows/${first!.id}`);
  await page.getByRole('group', { name: /^Ask order number/ }).waitFor();

  // Found by keyboard, walked through by Enter.
  await page.keyboard.press('Control+f');
  await page.getByRole('search').getByRole('searchbox').fill('on its way');
  await page.getByText('1 of 3').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'On its way' }).or(page.getByRole('textbox', { name: 'Title' })).first().waitFor();
  await page.getByRole('search').getByRole('searchbox').focus();
  await page.keyboard.press('Enter');
  await page.getByText('2 of 3').waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // Replaced here, and taken back.
  await page.getByLabel('Replace with').fill('in the van');
  await page.getByRole('button', { name: 'Replace all 3' }).click();
  await page.getByText('Nothing in this flow has these words').waitFor();
  await expect.poll(() => draft(first!.id)).toContain('in the van');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('of 3').waitFor();

  // Replaced in all flows.
  await page.getByRole('radio', { name: 'All flows' }).click();
  await page.getByRole('button', { name: /^Replace \d+ in all flows/ }).click();
  await page.getByText(/replaced in 2 flows/).waitFor();
  expect(await draft(second!.id)).toContain('in the van');
  expect(await draft(second!.id)).not.toContain('on its way');

  // A variable: who reads it, and another name for it.
  await page.getByRole('radio', { name: 'Variables' }).click();
  await page.getByRole('button', { name: /^order_number/ }).click();
  await page.getByRole('region', { name: 'Read by' }).getByRole('button').first().waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('search').getByLabel('Name').fill('order');
  await page.getByText('The two would become one').waitFor();
  await page.getByRole('search').getByLabel('Name').fill('parcel_number');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByText('order_number is now called parcel_number').waitFor();
  await expect.poll(() => draft(first!.id)).toContain('parcel_number');
  expect(await draft(first!.id)).not.toContain('order_number');
  expect(staff.complaints).toEqual([]);
}
