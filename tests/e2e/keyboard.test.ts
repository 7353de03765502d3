/**
 * By keyboard only: a flow that looks an order up is built from a blank canvas, published, and answers in the web chat. On the way the
 * outline is read, a cord is inserted into and pulled, and an input method composes without any shortcut hearing it.
 */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { useHouse } from './house.ts';

const house = useHouse({ demo: true });

test('a flow is built, published and answers, by keyboard only', () => house.tell('keyboard', byKeyboard), 240_000);

async function byKeyboard(): Promise<void> {
  const { staff } = house;
  const { page } = staff;
  const hand = new Hand(page);

  // A blank flow, made from the list of flows. The palette knows every page.
  await page.goto('/inbox');
  await page.getByRole('main').waitFor();
  await hand.command('Flows');
  await hand.tabTo(page.getByRole('button', { name: 'New flow' }));
  await hand.press('Enter');
  await hand.type('Where is my order?');
  await hand.press('Enter');
  await page.getByText('Draw a conversation').waitFor();

  // Steps one after the other: `/` offers what fits and connects it, Enter opens the form, Escape comes back.
  await hand.press('/');
  await hand.type('customer writes');
  await page.getByRole('option', { name: /^A customer writes/ }).waitFor();
  await hand.press('Enter');
  await hand.isOn(/^A customer writes/);
  await hand.addAfter('Question', /^Question/);
  await hand.press('Enter');
  await hand.isIn('Question');
  await hand.type('What is your order number?');
  await hand.tabTo(page.getByRole('textbox', { name: 'Save to' }));
  await hand.press('Control+A');
  await hand.type('order_number');
  await hand.press('Escape');
  await hand.isOn(/^Question/);
  await hand.press('F2');
  await hand.type('Ask order number');
  await hand.press('Enter');
  await hand.isOn(/^Ask order number/);

  const began = Date.now();
  await hand.addAfter('lookup', /^CRM lookup/);
  expect(Date.now() - began, 'milliseconds to a connected step').toBeLessThan(2_000);
  await hand.heard(/^Added CRM lookup after Answered/);
  await hand.press('Enter');
  await hand.press('Enter');
  await hand.type('orders');
  await hand.press('Enter');
  await hand.tabTo(page.getByRole('button', { name: /^Column 1/ }));
  await hand.press('Enter');
  await hand.isAt('Find a column');
  await hand.type('order_id');
  await hand.press('Enter');
  await hand.isAt('Column 1: order_id');
  await hand.tabTo(page.getByRole('textbox', { name: 'Value 1' }));
  await hand.type('{{ order_number }}');
  await hand.press('Escape');
  await hand.addAfter('Message', /^Message/);
  await hand.press('Enter');
  await hand.isIn('Message');
  await hand.type('Your order {{ record.order_id }} is {{ record.status }}.');
  await hand.press('Escape');
  await hand.addAfter('End', /^solved/);

  // Other exits: C goes to them, Enter lists new and existing steps.
  await hand.command('lookup');
  await hand.isOn(/^CRM lookup/);
  await hand.press('c');
  await hand.isAt('None found, connect');
  await hand.press('Enter');
  await hand.type('Message');
  await hand.press('Enter');
  await hand.isOn(/^Message/);
  await hand.press('F2');
  await hand.type('Not found');
  await hand.press('Enter');
  await hand.press('Enter');
  await hand.type('I found no such order.');
  await hand.press('Escape');
  await hand.connect('Then', 'order number', 'Ask order number');
  await hand.heard(/^Connected Then to Ask order number/);
  await hand.command('lookup');
  await hand.connect('Several found', 'solved', 'solved');
  await hand.command('Ask order number');
  await hand.connect('Wants a person', 'solved', 'solved');
  await page.getByText('No errors').waitFor({ state: 'attached' });

  // An exit with a cord: right goes along it, Delete pulls it, a new step goes in between.
  await hand.command('A customer writes');
  await hand.isOn(/^A customer writes/);
  await hand.press('c');
  await hand.press('ArrowRight');
  await hand.isOn(/^Ask order number/);
  await hand.command('A customer writes');
  await hand.press('c');
  await hand.press('Delete');
  await hand.heard(/^Disconnected/);
  await page.getByRole('button', { name: 'Starts here, connect' }).waitFor();
  await hand.press('Control+z');
  await page.getByRole('button', { name: 'Starts here, leads to Ask order number' }).waitFor();
  await hand.press('Enter');
  await hand.type('Message');
  await hand.press('Enter');
  await hand.isOn(/^Message/);
  await page.getByRole('button', { name: 'Then, leads to Ask order number' }).first().waitFor();

  // An input method composes: keys that are shortcuts elsewhere belong to it.
  await hand.press('Enter');
  await hand.isIn('Message');
  await compose(page);
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('您好');
  await hand.type('! ');
  await hand.press('Escape');

  // Read as an outline, each step once.
  await hand.press('o');
  const tree = page.getByRole('tree');
  await tree.waitFor();
  expect(await tree.locator('[data-step]').count()).toBe(7);
  expect(await findBarriers(page)).toEqual([]);
  await hand.press('Home');
  await hand.press('ArrowDown');
  await hand.press('ArrowDown');
  expect(await focused(page).getAttribute('data-step')).not.toBeNull();
  expect(await focused(page).textContent()).toContain('Ask order number');
  await hand.press('ArrowRight');
  expect(await focused(page).textContent()).toContain('Answered');
  await hand.press('Escape');
  await tree.waitFor({ state: 'detached' });

  // Space selects the step with the focus; Shift and an arrow take in the next.
  await hand.command('A customer writes');
  await hand.isOn(/^A customer writes/);
  await hand.press(' ');
  await hand.heard(/^Nothing is selected/);
  await hand.press(' ');
  await hand.heard(/^1 selected/);
  await hand.press('Shift+ArrowDown');
  await hand.heard(/^2 selected/);

  // Everything that comes after; deleted and brought back.
  await hand.command('Ask order number');
  await hand.press('Shift+ArrowRight');
  await hand.heard(/^5 selected/);
  await hand.press('Delete');
  await page.getByText('5 deleted').waitFor();
  await hand.press('Control+z');
  await page.getByRole('group', { name: /^Ask order number/ }).waitFor();

  // The keys, told by the page itself.
  await hand.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await hand.type('rename');
  expect(await page.getByRole('dialog').locator('kbd').allTextContents()).toEqual(['F2']);
  await hand.press('Escape');
  await hand.press('Escape');

  // Published.
  await page.getByText('No errors').waitFor({ state: 'attached' });
  await page.getByText('Saved', { exact: true }).waitFor();
  await hand.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await hand.type('publish');
  await hand.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  await dialog.waitFor();
  await hand.tabTo(dialog.getByRole('button', { name: /^Publish/ }));
  await hand.press('Enter');
  await page.getByText('Version 1 is live').first().waitFor();

  // It answers.
  const flow = new URL(page.url()).pathname.split('/').at(-1);
  const channel = await house.post('/api/channels', { kind: 'web-chat', name: 'Shop chat', flow });
  const customer = await house.open({ viewport: { width: 390, height: 844 } });
  await customer.page.goto(`/chat/${channel.id}`);
  const guest = new Hand(customer.page);
  await guest.tabTo(customer.page.getByRole('textbox'));
  await guest.type('Where is my parcel?');
  await guest.press('Enter');
  await customer.page.getByText('What is your order number?').waitFor();
  await guest.type('#W0');
  await guest.press('Enter');
  await customer.page.getByText('I found no such order.').waitFor();
  await guest.type('#W1000001');
  await guest.press('Enter');
  await customer.page.getByText('Your order #W1000001 is processed.').waitFor();
  expect(staff.complaints, 'errors on the staff’s pages').toEqual([]);
}

/** Somebody who uses nothing but the keyboard. */
class Hand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press = (key: string): Promise<void> => this.#page.keyboard.press(key);

  type = (text: string): Promise<void> => this.#page.keyboard.type(text);

  /** Tab until the focus is there. */
  async tabTo(place: Locator): Promise<void> {
    await place.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
      if (await place.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(place)}.`);
  }

  /** By the palette of commands. */
  async command(words: string): Promise<void> {
    await this.press('Control+k');
    await this.#page.getByRole('dialog').getByRole('combobox').waitFor();
    await this.type(words);
    await this.press('Enter');
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Adds a step after the one with the focus; the focus goes along. */
  async addAfter(kind: string, card: RegExp): Promise<void> {
    await this.press('/');
    await this.type(kind);
    await this.press('Enter');
    await this.isOn(card);
  }

  /** Leads an exit of the step with the focus to a step that is there. */
  async connect(exit: string, words: string, target: string): Promise<void> {
    await this.press('c');
    await this.isAt(`${exit}, connect`);
    await this.press('Enter');
    await this.type(words);
    await this.press('Enter');
    await this.isAt(`${exit}, leads to ${target}`);
  }

  /** The card with the focus. */
  isOn = (name: RegExp): Promise<void> => this.#until(async () => name.test((await focused(this.#page).getAttribute('aria-label')) ?? ''), `the focus on ${name}`);

  /** The exit with the focus. */
  isAt = (name: string): Promise<void> => this.#until(async () => (await focused(this.#page).getAttribute('aria-label')) === name, `the focus at “${name}”`);

  /** The field with the focus. */
  isIn = (label: string): Promise<void> => this.#until(() => this.#page.getByRole('textbox', { name: label }).first().evaluate((element) => element === document.activeElement), `the focus in “${label}”`);

  /** What a screen reader said last. */
  heard = (words: RegExp): Promise<void> => this.#until(async () => words.test((await this.#page.locator('[data-announcements]').textContent()) ?? ''), `“${words}” to be heard`);

  async #until(holds: () => Promise<boolean>, what: string): Promise<void> {
    const look = async () => (await holds().catch(() => false)) || `the focus is at “${await focused(this.#page).evaluate((element) => element.outerHTML.slice(0, 200))}”`;
    await expect.poll(look, { message: `Waited for ${what}`, timeout: 10_000, interval: 30 }).toBe(true);
  }
}

function focused(page: Page): Locator {
  return page.locator('*:focus');
}

/** Writes 您好 as an input method does: the browser composes, and tells of keys that are not meant for the page. */
async function compose(page: Page): Promise<void> {
  const steps = await page.getByRole('group', { name: /,/ }).count();
  const ime = await page.context().newCDPSession(page);
  for (const text of ['n', 'ni', 'nin', 'nin h', 'nin hao']) {
    await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const [key, code] of [['/', 'Slash'], ['Escape', 'Escape'], ['Enter', 'Enter'], ['?', 'Slash'], ['F8', 'F8']] as const) await ime.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code, windowsVirtualKeyCode: 229 });
  }
  // Some browsers say only that a composition is going on.
  await focused(page).evaluate((field) => {
    for (const init of [{ key: 'k', ctrlKey: true }, { key: 'Enter', ctrlKey: true }, { key: 'z', ctrlKey: true }, { key: 'Escape' }]) field.dispatchEvent(new KeyboardEvent('keydown', { ...init, isComposing: true, bubbles: true, cancelable: true }));
  });
  await ime.send('Input.insertText', { text: '您好' });
  expect(await page.getByRole('dialog').count(), 'no dialog and no list opened').toBe(0);
  expect(await page.getByRole('group', { name: /,/ }).count(), 'no step came or went').toBe(steps);
  expect(await page.getByRole('textbox', { name: 'Message' }).evaluate((element) => element === document.activeElement), 'the focus stayed in the field').toBe(true);
}
