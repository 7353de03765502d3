/** Real orders of a real shop's export, when it lies beside the repository: the bot must say where each parcel truly is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject, World } from '@patchbay/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Simulation } from '../../apps/runtime/src/simulate/simulation.ts';
import { chooseContact, openWorld } from '../../apps/runtime/src/simulate/world.ts';
import { root } from '../build/files.ts';
import { readTemplate } from '../build/templates.ts';
import { type ChatMessage, createChat, Visitor } from '../support/channels.ts';
import { ok } from '../support/client.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { openStream } from '../support/stream.ts';

const shop = join(root, '..', 'shared', 'data', 'retail_crm');
const given = existsSync(join(shop, 'orders.json')) && existsSync(join(shop, 'users.json'));
const read = (name: string) => (given ? (JSON.parse(readFileSync(join(shop, name), 'utf8')) as Record<string, JsonObject>) : {});

/** What the customer must read for each status, in English and Chinese. */
const TRUE_WORDS: Record<string, [string, string]> = {
  pending: ['is being packed', '正在打包'],
  processed: ['is on its way', '正在配送途中'],
  delivered: ['was delivered', '已送达'],
  cancelled: ['was cancelled', '已取消'],
};

/** Fifty orders, every status among them, always the same ones. */
function sample(orders: Record<string, JsonObject>): [string, JsonObject][] {
  const byStatus = Map.groupBy(Object.entries(orders), ([, order]) => String(order.status));
  const each = Math.ceil(50 / byStatus.size);
  return [...byStatus.values()].flatMap((some) => some.filter((_, at) => at % Math.max(1, Math.floor(some.length / each)) === 0).slice(0, each)).slice(0, 50);
}

describe.skipIf(!given)('fifty orders of the retail shop', () => {
  const orders = read('orders.json');
  const world: World = { tables: { orders }, contacts: read('users.json') };
  const { program } = readTemplate('order-status');
  const ask = (text: string, contact: string, language = 'en') => {
    const open = openWorld(world);
    const simulation = new Simulation(program, open, chooseContact(open, contact, language));
    simulation.say(text);
    return simulation;
  };
  const said = (simulation: Simulation) => simulation.messages.flatMap((message) => (message.from === 'bot' ? [message.text] : []));
  const chosen = sample(orders);

  test('are of every status the shop has', () => {
    expect(chosen).toHaveLength(given ? 50 : 0);
    expect(new Set(chosen.map(([, order]) => order.status))).toEqual(new Set(Object.values(orders).map((order) => order.status)));
  });

  test.each(chosen)('%s is where the bot says it is', (number, order) => {
    const [english, chinese] = TRUE_WORDS[String(order.status)]!;
    const others = Object.values(TRUE_WORDS).flat().filter((words) => words !== english && words !== chinese);
    for (const [text, language, words] of [[`Hi, where is ${number}?`, 'en', english], [`请问${number.slice(1)}到哪了`, 'zh-CN', chinese]] as const) {
      const [answer = ''] = said(ask(text, String(order.user_id), language));
      expect(answer).toContain(words);
      expect(answer).toContain(number);
      for (const other of others) expect(answer).not.toContain(other);
    }
  });

  test('can be found by the e-mail address they were ordered with', () => {
    const users = read('users.json');
    const [id, user] = Object.entries(users).find(([, each]) => Array.isArray(each.orders) && each.orders.length === 1)!;
    const simulation = ask('order?', id);
    for (const text of ['?', '?', '?', 'By e-mail', String(user.email)]) simulation.say(text);
    const [number = ''] = user.orders as string[];
    expect(said(simulation).join('\n')).toContain(TRUE_WORDS[String(orders[number]?.status)]?.[0]);
  });
});

describe.skipIf(!given)('the export as it is, imported over HTTP', () => {
  let runtime: TestRuntime;
  let chat: string;

  beforeAll(async () => {
    if (!given) return;
    runtime = await startTestRuntime();
    const upload = (path: string, name: string) => ok(runtime.owner.call('POST', path, { body: readFileSync(join(shop, name), 'utf8'), headers: { 'content-type': 'application/json' } }));
    expect(await upload('/api/contacts/import', 'users.json')).toMatchObject({ errors: [] });
    expect(await upload('/api/tables/orders/import', 'orders.json')).toMatchObject({ imported: Object.keys(read('orders.json')).length, errors: [] });
    const { id } = await ok(runtime.owner.post('/api/flows', { template: 'order-status' }));
    await ok(runtime.owner.post(`/api/flows/${id}/publish`, {}));
    chat = await createChat(runtime.owner, id);
  }, 60_000);

  afterAll(async () => {
    await runtime?.stop();
  });

  test.each(sample(read('orders.json')).filter((_, at) => at % 6 === 0))('%s is found in the database and told in the web chat', async (number, order) => {
    const visitor = new Visitor(runtime.url, chat);
    await visitor.say(`Hi, where is ${number}?`);
    const stream = await openStream<ChatMessage>(`${runtime.url}/chat/${chat}/stream?visitor=${visitor.token}`);
    const [, answer] = await stream.take(2);
    stream.close();
    expect(answer).toMatchObject({ from: 'bot', text: expect.stringContaining(TRUE_WORDS[String(order.status)]![0]) });
    expect(answer?.text).toContain(number);
  });
});
