/**
 * The test chat as an author uses it: a real contact on a messenger, a call that fails, variables then and now, a start in the
 * middle, the clock; saved as a test, run after an edit that breaks it; and a server that is restarted under it.
 */
import type { Graph } from '@patchbay/schema';
import { expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { useHouse } from './house.ts';

const house = useHouse({ demo: true });

test('an author tries a draft out, keeps what was said as a test, and sees when an edit breaks it', () => house.tell('test-chat', story), 180_000);

async function story(): Promise<void> {
  const { staff } = house;
  const { page } = staff;
  const { id } = await house.post('/api/flows', { template: 'order-status' });
  await page.goto(`/flows/${id}`);
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
  await house.restart();
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
  const flow = await house.get<Graph>(`/api/flows/${id}/graph`);
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
  expect(await house.get('/api/conversations')).toMatchObject({ conversations: [] });
  expect(staff.complaints.filter((complaint) => !/WebSocket|Failed to load resource|ERR_CONNECTION/.test(complaint)), 'errors on the page').toEqual([]);
}
