/** `patchbay say`: talking to a flow without a server, with the transcript and the way it took. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { patchbay, scratch } from '../build/cli.ts';
import { root } from '../build/files.ts';
import { flow, goodFlow, message } from '../build/flow-builder.ts';

const { put } = scratch();
const TEMPLATE = 'templates/order-status/flow.json';

interface Said {
  transcript: { from: string; text: string; at: string; choices?: { id: string; label: string }[] }[];
  path: Record<string, unknown>[];
  status: string;
  outcome: string | null;
  person: boolean;
  vars: Record<string, unknown>;
}
const json = async (...words: string[]) => {
  const { code, out, err } = await patchbay('say', ...words, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Said;
};

describe('patchbay say', () => {
  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [join('apps', 'runtime', 'src', 'main.ts'), 'say', TEMPLATE, 'Hello'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const err = await text(child.stderr);
    expect([child.exitCode ?? (await once(child, 'exit'))[0], err]).toEqual([0, '']);
  });

  test('prints what was said, the way it took and where it stands', async () => {
    const { code, out, err } = await patchbay('say', TEMPLATE, 'Where is my parcel?', '#W1000001', 'Thanks, that is all');
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`customer: Where is my parcel?
  bot: I can look that up. What is your order number? It looks like #W1000001.
customer: #W1000001
  bot: Your order #W1000001 is on its way. The tracking number is 600100200300.
  bot: Is there anything else?  [Thanks, that is all] [Another order]
customer: Thanks, that is all
  bot: You are welcome. Have a good day!

path:
  A customer writes → started: The customer wrote “Where is my parcel?”
  Ask order number → waits: Question sent, waits for an answer
  Ask order number → answered: “#W1000001” kept in order_number
  Look up the order → calls crm
  Look up the order → one: 1 record matches in orders
  Where is the parcel? → processed: order.status is processed
  On its way → next: Message sent
  Anything else? → waits: Question sent, waits for an answer
  Anything else? → done: Picked “Thanks, that is all”
  Goodbye → next: Message sent
  Solved → end: Ended as “solved”

ended as “solved”
`);
  });

  test('gives the same to programs with --json', async () => {
    const said = await json(TEMPLATE, 'Where is #W1000002?');
    expect(Object.keys(said)).toEqual(['transcript', 'path', 'status', 'outcome', 'person', 'vars']);
    expect(said).toMatchObject({ status: 'waiting', outcome: null, person: false, vars: { order_number: '#W1000002', order: { status: 'delivered' } } });
    expect(said.transcript[1]).toEqual({ from: 'bot', text: 'Your order #W1000002 was delivered in Lisbon.', at: '2026-03-03T09:00:00.000Z' });
    expect(said.transcript[2]?.choices).toEqual([{ id: 'done', label: 'Thanks, that is all' }, { id: 'another', label: 'Another order' }]);
    expect(said.path[0]).toEqual({ node: 'start', exit: 'started', because: { key: 'wrote', facts: { said: 'Where is #W1000002?' } } });
  });

  test('lets time pass with after:10m, and reminders come', async () => {
    const said = await json(TEMPLATE, 'hello', 'after:9m', 'after:1m', 'after:1d');
    expect(said.transcript.map(({ text, at }) => [text.slice(0, 20), at.slice(11, 16)])).toEqual([['hello', '09:00'], ['I can look that up. ', '09:00'], ['Are you still there?', '09:10'], ['I keep this open unt', '13:00'], ['I close this for now', '09:00']]);
    expect(said).toMatchObject({ status: 'ended', outcome: 'silent', person: false });
    expect(said.path.at(-1)).toMatchObject({ node: 'ask_number', exit: 'silence', fallback: 'silence' });
  });

  test('takes another world, from a world file or a story file', async () => {
    const world = { now: '2026-07-01T12:00:00Z', zone: 'UTC', contacts: [{ id: 'zoe', name: 'Zoë Ruiz' }], tables: { orders: [{ order_id: '#W7654321', status: 'cancelled' }] } };
    for (const path of [put('world.json', world), put('some.story.json', { world, stories: [] })]) {
      const said = await json(TEMPLATE, '#W7654321', '--world', path);
      expect(said.transcript[1]).toMatchObject({ text: 'Your order #W7654321 was cancelled. The money goes back the way you paid.', at: '2026-07-01T12:00:00.000Z' });
    }
  });

  test('speaks the customer’s language, and knows who is speaking', async () => {
    const said = await json(TEMPLATE, '我的包裹到哪了？', '--language', 'zh-CN');
    expect(said.transcript[1]?.text).toBe('我来帮您查询。请问您的订单号是多少？格式类似 #W1000001。');
    const greeting = put('hello.json', flow({ start: 'on-message', hello: message('Hello {{ contact.first_name }}!'), done: 'end' }, ['start.started > hello', 'hello.next > done']));
    const world = put('people.json', { contacts: [{ id: 'ada', name: 'Ada Moreno' }, { id: 'wei', name: 'Wei Lin' }] });
    expect((await json(greeting, 'hi', '--world', world, '--contact', 'wei')).transcript[1]?.text).toBe('Hello Wei!');
  });

  test('says when a person is wanted, and that the bot is silent from then on', async () => {
    const { out } = await patchbay('say', TEMPLATE, 'hi', 'a human please', 'hello?');
    expect(out).toContain('\nended as “handed over”, waiting for a person\n');
    expect(out).toMatch(/need not repeat anything\.\ncustomer: hello\?\n\npath:/);
  });

  test('does not talk to a flow with errors, and lists them', async () => {
    const { code, out, err } = await patchbay('say', put('broken.json', { ...goodFlow(), edges: [] }), 'hi');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/broken\.json cannot run:\n {2}error: step start, exit started: .*\[open-exit\]\n/);
  });

  test('says where a world file is wrong', async () => {
    const { code, err } = await patchbay('say', TEMPLATE, 'hi', '--world', put('bad.json', { now: 'tomorrow' }));
    expect(code).toBe(2);
    expect(err).toMatch(/bad\.json: now: /);
  });
});
