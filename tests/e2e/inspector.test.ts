/**
 * The inspector as people use it: names are completed and stand as chips, the customer's view is shown beside the words, two people and an
 * input method write in one text, rules read as sentences, tables offer their columns, and long texts have a large room.
 */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { useHouse } from './house.ts';

const house = useHouse({ demo: true });

beforeAll(async () => {
  const flow = await house.post('/api/flows', { template: 'order-status' });
  await house.staff.page.goto(`/flows/${flow.id}`);
});

async function openStep(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Show the whole flow' }).click();
  await page.getByRole('group', { name }).click({ position: { x: 40, y: 8 } });
}

/** Is the painted text exactly as large as the one that is typed in? */
const isExact = (page: Page) =>
  page.locator('aside textarea').evaluateAll((areas) =>
    areas.every((area) => {
      const layer = area.parentElement?.querySelector<HTMLElement>('[data-layer]');
      return !layer || (layer.offsetWidth === area.clientWidth && (layer.offsetHeight === area.scrollHeight || layer.offsetHeight < area.clientHeight));
    }),
  );

test('a text is written with names, chips and a preview, by several people', () => house.tell('inspector-text', writeTogether), 180_000);

async function writeTogether(): Promise<void> {
  const { staff } = house;
  const { page } = staff;
  await page.getByRole('group', { name: /^Ask order number/ }).waitFor();
  await openStep(page, /^Nothing under that number/);
  const message = page.getByRole('textbox', { name: 'Message' });
  const preview = page.getByRole('region', { name: 'Preview' });
  await message.fill('');

  // A brace offers names with their samples; the keyboard picks, and the customer's view follows.
  await message.click();
  await page.keyboard.type('Sorry {contact.fi');
  await page.getByRole('option', { name: /contact\.first_name/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(', nothing for {{ordr_number}}');
  expect(await message.inputValue()).toBe('Sorry {{ contact.first_name }}, nothing for {{ordr_number}}');
  await page.getByRole('button', { name: 'Use order_number' }).click();
  expect(await message.inputValue()).toBe('Sorry {{ contact.first_name }}, nothing for {{order_number}}');
  await preview.getByText('Sorry Ada, nothing for #W1000001').waitFor();
  await preview.getByText('32 of 10,000').waitFor();
  await preview.getByRole('combobox', { name: 'Preview for' }).click();
  await page.getByRole('option', { name: 'Webhook' }).click();
  await preview.getByText('32 of 65,536').waitFor();
  expect(await isExact(page)).toBe(true);
  expect(await findBarriers(page)).toEqual([]);

  // A chip goes as a whole and comes back by undo.
  await message.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Backspace');
  expect(await message.inputValue()).toBe('Sorry {{ contact.first_name }}, nothing for ');
  await page.keyboard.press('Control+z');
  expect(await message.inputValue()).toMatch(/nothing for \{\{order_number\}\}$/);

  // An input method composes while a colleague writes before it: both stay, and the caret is after what was composed.
  const colleague = await staff.context.newPage();
  await colleague.goto(page.url());
  await colleague.getByRole('group', { name: /^Ask order number/ }).waitFor();
  await openStep(colleague, /^Nothing under that number/);
  await message.focus();
  await page.keyboard.press('Control+End');
  const keys = await staff.context.newCDPSession(page);
  await keys.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
  await colleague.getByRole('textbox', { name: 'Message' }).press('Control+Home');
  await colleague.keyboard.type('Oh! ');
  // The preview shows the flow's own text, to which the words of the input method do not belong yet.
  await preview.getByText('Oh! Sorry Ada, nothing for').waitFor();
  await keys.send('Input.insertText', { text: '你好' });
  const joined = 'Oh! Sorry {{ contact.first_name }}, nothing for {{order_number}}你好';
  await expect.poll(() => message.inputValue()).toBe(joined);
  await expect.poll(() => colleague.getByRole('textbox', { name: 'Message' }).inputValue()).toBe(joined);
  expect(await isExact(page)).toBe(true);

  // In a line, too: a colleague reads whole words, and what they wrote meanwhile stays.
  const titles = [page, colleague].map((each) => each.getByRole('textbox', { name: 'Title of the step' })) as [Locator, Locator];
  const title = await titles[0].inputValue();
  await titles[0].press('End');
  await keys.send('Input.imeSetComposition', { text: 'hao', selectionStart: 3, selectionEnd: 3 });
  await titles[1].press('Home');
  await colleague.keyboard.type('Oh ');
  await expect.poll(() => titles[1].inputValue()).toBe(`Oh ${title}`);
  await page.getByRole('group', { name: `Oh ${title}` }).waitFor();
  await keys.send('Input.insertText', { text: '好' });
  for (const each of titles) await expect.poll(() => each.inputValue()).toBe(`Oh ${title}好`);
  await titles[0].fill(title);
  await colleague.close();

  // In 99,000 characters one goes on writing (the bench says how quickly), and the large editor opens with the same words.
  await message.fill(`${'Where is {{ order_number }}? '.repeat(3_600)}`.slice(0, 99_000));
  await message.press('Control+End');
  await page.keyboard.type('!');
  await expect.poll(async () => (await message.inputValue()).endsWith('!')).toBe(true);
  await message.fill(`${'We look after your order. '.repeat(12)}`);
  await page.getByRole('button', { name: 'Open the large editor' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Text' }).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Number {ord');
  await page.locator('.suggest-widget.visible').getByText('order_number').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' as fast as hands can');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await message.inputValue()).toMatch(/ Number \{\{ order_number \}\} as fast as hands can$/);
  expect(staff.complaints).toEqual([]);
}

test('rules, tables, ladders and tests read like sentences', () => house.tell('inspector-form', setUp), 120_000);

async function setUp(): Promise<void> {
  const { staff } = house;
  const { page } = staff;
  const inspector = page.getByRole('complementary', { name: 'Inspector' });

  // A condition with a group in it, built with the mouse.
  await openStep(page, /^Where is the parcel/);
  const way = inspector.getByRole('listitem', { name: 'Way 2', exact: true });
  await way.getByRole('button', { name: 'Add a group' }).click();
  const group = way.getByRole('group', { name: 'Group 2' });
  await group.getByRole('button', { name: 'Condition 2.1, variable' }).click();
  await page.getByRole('searchbox', { name: 'Find a variable' }).fill('order.status');
  await page.keyboard.press('Enter');
  await group.getByRole('textbox', { name: 'Condition 2.1, value' }).or(group.getByRole('combobox', { name: 'Condition 2.1, value' })).fill('shipped');
  await group.getByRole('button', { name: 'Remove condition 2.2' }).click();
  await way.getByRole('listitem', { name: 'order.status is “shipped”' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // A column picked by what it holds.
  await openStep(page, /^Look up the order/);
  await inspector.getByRole('button', { name: 'Column 1: order_id' }).click();
  await page.getByRole('button', { name: /^user_id/ }).click();
  await inspector.getByRole('button', { name: 'Column 1: user_id' }).waitFor();
  await page.keyboard.press('Control+z');
  await inspector.getByRole('button', { name: 'Column 1: order_id' }).waitFor();

  // The ladder ends with what happens then; its tests tell what it does.
  await openStep(page, /^Ask order number/);
  const ladder = inspector.getByRole('group', { name: 'If the answer does not fit' });
  await ladder.getByRole('button', { name: /leads to Another way to find it/ }).waitFor();
  await ladder.getByRole('spinbutton', { name: 'Tries' }).fill('2');
  await ladder.getByText('Never said: the step gives up before.').waitFor();
  await inspector.getByRole('tab', { name: 'Tests' }).click();
  await inspector.getByText('leaves by “Answered”').first().waitFor();
  expect(await findBarriers(page)).toEqual([]);

  // A step added from the exits is shown with its form.
  await inspector.getByRole('tab', { name: /^Exits/ }).click();
  await inspector.getByRole('button', { name: /^Nobody answers, connect/ }).click();
  await page.getByRole('option', { name: /^Message/ }).or(page.getByRole('button', { name: /^Message/ })).first().click();
  await inspector.getByRole('tab', { name: 'Set up', selected: true }).waitFor();
  await inspector.getByRole('textbox', { name: 'Message' }).waitFor();
  expect(staff.complaints).toEqual([]);
}
