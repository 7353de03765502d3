/**
 * From a flow that cannot go live to a live version and back, as staff go it: issues fixed with one press and by keyboard, what
 * changes and whom it reaches read before publishing, a colleague who is faster, a lost connection, and an older version as the draft.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '@patchbay/schema';
import type { WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers } from './axe.ts';
import { useHouse } from './house.ts';

const house = useHouse({ demo: true });

/** The template with a misspelt variable, a missing translation, an exit that leads nowhere and no answer for failures. */
async function brokenFlow(): Promise<Graph> {
  const graph = JSON.parse(await readFile(join(import.meta.dirname, '../../templates/order-status/flow.json'), 'utf8')) as Graph;
  const { failure: _, ...defaults } = graph.defaults;
  const nodes = graph.nodes.map((node) => (node.title === 'Delivered' ? { ...node, config: { text: { en: 'Parcel {{ ordr.order_id }} was delivered.' } } } : node));
  const lookup = graph.nodes.find((node) => node.title === 'Look up the order');
  return { ...graph, defaults, nodes, edges: graph.edges.filter((edge) => !(edge.source === lookup?.id && (edge.exit === 'several' || edge.exit === 'failed'))) };
}

test('a flow is fixed, published, overtaken, published again and restored', () => house.tell('publish', story), 240_000);

async function story(): Promise<void> {
  const { staff } = house;
  const { page } = staff;
  const { id } = await house.post('/api/flows', { graph: await brokenFlow() });
  const bar = page.getByRole('region', { name: 'Issues' });
  const list = page.getByRole('tabpanel').getByRole('list', { name: 'Issues' });
  const dialog = page.getByRole('dialog');
  const focused = page.locator(':focus');
  const sockets: WebSocketRoute[] = [];
  let cut = false;
  await page.routeWebSocket(/\/collab/, (socket) => {
    if (cut) return void socket.close();
    socket.connectToServer();
    sockets.push(socket);
  });

  // The count is always there; F8 goes from issue to issue, to the step, the field and its language, or the exit.
  await page.goto(`/flows/${id}`);
  await bar.getByRole('img', { name: '3 errors' }).waitFor();
  await bar.getByRole('button', { name: /^Issues/ }).click();
  await list.waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const reached = new Set<string>();
  const place = async () => `${(await focused.getAttribute('aria-label')) ?? 'text in'} ${(await focused.getAttribute('lang')) ?? ''}`.trim();
  for (let press = 1; press <= 4; press += 1) {
    await page.keyboard.press('F8');
    await expect.poll(place, { message: `F8, press ${press}` }).toSatisfy((where: string) => /connect$|^text in \w/.test(where) && !reached.has(where));
    reached.add(await place());
  }
  expect([...reached].sort()).toEqual(['Cannot reach the data, connect', 'Several found, connect', 'text in en', 'text in zh-CN']);
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => focused.getAttribute('lang')).toBe('en');

  // A fix is one press, and can be undone.
  await list.getByRole('button', { name: 'Did you mean “order.order_id”?' }).click();
  await bar.getByRole('img', { name: '2 errors' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Message' }).inputValue()).toBe('Parcel {{ order.order_id }} was delivered.');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await bar.getByRole('img', { name: '3 errors' }).waitFor();

  // The publish dialog says what blocks, with the same fixes; nothing can be published before.
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByText('3 things have to be fixed first').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Did you mean “order.order_id”?' }).click();
  await dialog.getByText('2 things have to be fixed first').waitFor();
  await page.locator('[data-sonner-toast]').last().getByText('Undo').click();
  await dialog.getByText('3 things have to be fixed first').waitFor();
  await dialog.getByRole('button', { name: 'Did you mean “order.order_id”?' }).click();
  await dialog.getByText('2 things have to be fixed first').waitFor();
  await dialog.getByRole('button', { name: 'Add the flow’s answer for failures' }).click();
  await dialog.getByText('One thing has to be fixed first').waitFor();
  expect(await dialog.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Connect to a step…' }).click();
  await page.getByRole('dialog', { name: /leads to…$/ }).getByRole('combobox').or(page.getByRole('dialog', { name: /leads to…$/ }).getByRole('searchbox')).first().fill('Cannot tell');
  await page.keyboard.press('Enter');
  await bar.getByRole('img', { name: '1 warning' }).waitFor();

  // The first time it says what will be; then what is live where.
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByText('It begins with “A customer writes”').waitFor();
  await dialog.getByText('No channel answers with this flow yet').waitFor();
  await dialog.getByRole('textbox', { name: /^Note/ }).fill('First light');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Version 1 is live' }).waitFor();
  await dialog.getByRole('link', { name: 'Connect a channel' }).waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const chat = await house.post('/api/channels', { kind: 'web-chat', name: 'Shop chat', flow: id });
  for (const name of ['a', 'b']) await house.post(`/chat/${chat.id}/messages`, { id: crypto.randomUUID(), text: `hello from ${name}` });

  // The missing translation begins with the English text; the difference is told in sentences, with numbers.
  await list.getByRole('button', { name: 'Begin with the text in English' }).click();
  await page.getByText('Nothing to fix').first().waitFor();
  await page.getByText('Changed since, saved').waitFor();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByText('Delivered: “Message (中文)” now says “Parcel {{ order.order_id }} was delivered.”').waitFor();
  await dialog.getByText('Shop chat will answer with it at once.').waitFor();
  await dialog.getByText('2 conversations are under way; they end on version 1, with which they began.').waitFor();
  await dialog.getByText('2 messages from customers in the last 7 days.').waitFor();
  await dialog.getByRole('textbox', { name: /^Note/ }).fill('In Chinese, too');

  // Offline nothing is published and nothing lost; a colleague who was faster is named.
  cut = true;
  for (const socket of sockets) await socket.close();
  await dialog.getByText('You are offline').waitFor();
  expect(await dialog.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true);
  cut = false;
  await dialog.getByText('You are offline').waitFor({ state: 'detached' });
  // The line breaks at the press, before the page can know.
  await page.route(`**/api/flows/${id}/publish`, (route) => route.abort('internetdisconnected'), { times: 1 });
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByText('The server cannot be reached').waitFor();
  await dialog.getByText('Your edits and your note are kept.').waitFor();
  // A moment after the press, a moment before it arrives.
  await page.route(
    `**/api/flows/${id}/publish`,
    async (route) => {
      await house.post(`/api/flows/${id}/publish`, { note: 'Faster' });
      await route.continue();
    },
    { times: 1 },
  );
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByText('Version 2, published by Lia Berg, went live meanwhile.').waitFor();
  await dialog.getByText('The draft is the same as version 2.').waitFor();
  expect(await dialog.getByRole('textbox', { name: /^Note/ }).inputValue()).toBe('In Chinese, too');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByRole('heading', { name: 'Version 3 is live' }).waitFor();
  await dialog.getByText('Shop chat').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();

  // Each version says what it changed; an older one becomes the draft, and undo brings the draft back.
  await page.getByRole('button', { name: 'Versions' }).click();
  const versions = page.getByRole('dialog', { name: 'Versions' });
  await versions.getByText('In Chinese, too').waitFor();
  await versions.getByRole('button', { name: 'What changed, version 2' }).click();
  await versions.getByText('Delivered: “Message (中文)” now says').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await versions.getByRole('button', { name: 'Restore as draft, version 1' }).click();
  await page.getByText('The draft is version 1 again').waitFor();
  await bar.getByRole('img', { name: '1 warning' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await page.getByText('Nothing to fix').first().waitFor();
  expect(staff.complaints.filter((complaint) => !/WebSocket|Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(complaint)), 'errors on the page').toEqual([]);
}
