/** A test chat over HTTP: the draft runs against a demo world or the real tables, can be steered, told as a story and run again; nothing of it is written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, ok } from '../support/client.ts';
import { choiceFlow, echoFlow, graphOf, publishTemplate } from '../support/flows.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';

let runtime: TestRuntime;
let owner: Client;
let orders: string;

beforeAll(async () => {
  runtime = await startTestRuntime();
  owner = runtime.owner;
  orders = await publishTemplate(owner);
});

afterAll(async () => {
  await runtime.stop();
});

const begin = (flow: string, options: object = {}) => ok(owner.post(`/api/flows/${flow}/tests`, options));
const make = async (graph: object): Promise<string> => (await ok(owner.post('/api/flows', { graph }))).id;
const turnOf = (flow: string, id: string) => (turn: unknown) => ok(owner.post(`/api/flows/${flow}/tests/${id}/turns`, turn));
const said = (run: { messages: { from: string; text: string }[] }) => run.messages.flatMap((message) => (message.from === 'bot' ? [message.text] : []));
const nodes = (run: { steps: { node: string }[] }) => run.steps.map((step) => step.node);

/** Number of rows of every table, as the database counts them. */
async function rows(): Promise<Record<string, number>> {
  const { rows: tables } = await runtime.pool.query("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = Number((await runtime.pool.query(`select count(*) from "${name}"`)).rows[0].count);
  return counts;
}

test('a whole test with a real customer writes nothing at all and changes no contact', async () => {
  const [ada] = (await ok(owner.get('/api/contacts?q=ada.moreno'))).contacts;
  const before = [await rows(), await ok(owner.get('/api/contacts?q=ada.moreno'))];
  for (const data of ['demo', 'real']) {
    const run = await begin(orders, { contact: ada.id, language: 'zh-CN', data });
    const turn = turnOf(orders, run.id);
    await turn({ customer: 'Where is #W1000001?' });
    await turn({ after: '2d' });
    await ok(owner.post(`/api/flows/${orders}/tests/${run.id}/story`, {}));
  }
  await ok(owner.post(`/api/flows/${orders}/stories/runs`, {}));
  expect([await rows(), await ok(owner.get('/api/contacts?q=ada.moreno'))]).toEqual(before);
});

describe('look-ups', () => {
  test('read the demo world, or the workspace’s own tables when asked to', async () => {
    await ok(owner.call('POST', '/api/tables/orders/import', { body: 'order_id,status\n#W7777777,delivered\n', headers: { 'content-type': 'text/csv' } }));
    const ask = async (data: string) => {
      const run = await begin(orders, { data });
      return await turnOf(orders, run.id)({ customer: '#W7777777' });
    };
    const demo = await ask('demo');
    expect(demo.calls).toEqual([expect.objectContaining({ source: 'demo', table: 'orders', found: [], by: 'world' })]);
    const real = await ask('real');
    expect(real.calls).toEqual([expect.objectContaining({ source: 'real', found: [expect.objectContaining({ order_id: '#W7777777' })] })]);
    expect(real.steps.filter((step: { node: string }) => step.node === 'find_order').at(-1)).toMatchObject({ way: { exit: 'one' } });
  });

  test('fail, take too long, find none or several, as the tester wants, also afterwards', async () => {
    const run = await begin(orders);
    const turn = turnOf(orders, run.id);
    const first = await turn({ customer: '#W1000001' });
    expect(said(first).join()).toContain('#W1000001 is on its way');
    const exits = async (answer: string) => {
      const after = await turn({ answer, node: 'find_order', call: 1 });
      expect(after.calls[0]).toMatchObject({ by: answer });
      return after.steps.find((step: { node: string; way: { exit?: string } }) => step.node === 'find_order' && step.way.exit !== undefined).way.exit;
    };
    expect(await exits('fail')).toBe('failed');
    expect(await exits('none')).toBe('none');
    expect(await exits('several')).toBe('several');
    const late = await turn({ answer: 'timeout', node: 'find_order', call: 1 });
    expect(late.calls[0]).toMatchObject({ found: null, error: 'No answer within 10 s.' });
    expect(Date.parse(late.clock) - Date.parse(first.clock)).toBe(10_000);
    expect(await exits('world')).toBe('one');
  });
});

describe('variables', () => {
  test('are shown as they began, set by hand, and the test goes on with them', async () => {
    const id = await make(graphOf('Greeting', [['start', 'on-message'], ['ask', 'ask', { question: { en: 'Your name?' }, save: 'name', personWords: {} }], ['hello', 'say', { text: { en: 'Hello {{ name }}, {{ tone }}.' } }], ['end', 'end', { outcome: 'solved' }]], ['start started ask', 'ask answered hello', 'hello next end'], { variables: [{ name: 'tone', type: 'text', default: 'good day' }] }));
    const run = await begin(id);
    const turn = turnOf(id, run.id);
    const asked = await turn({ customer: 'hi' });
    expect(asked.steps[0]).toMatchObject({ node: 'start', before: { tone: 'good day' } });
    const set = await turn({ set: { name: 'tone', value: 'how nice' } });
    expect(set.steps.at(-1)).toMatchObject({ byHand: true, set: { tone: 'how nice' } });
    expect(said(await turn({ customer: 'Ada' })).at(-1)).toBe('Hello Ada, how nice.');
    expect((await owner.post(`/api/flows/${id}/tests/${run.id}/story`, {})).status).toBe(409);
  });

  test('that were set before the first word keep their values', async () => {
    const id = await make(graphOf('Tone', [['start', 'on-message'], ['hello', 'say', { text: { en: '{{ tone }} {{ name }}' } }], ['end', 'end', { outcome: 'solved' }]], ['start started hello', 'hello next end'], { variables: [{ name: 'tone', type: 'text', default: 'Hi' }, { name: 'name', type: 'text', default: 'you' }] }));
    const run = await begin(id);
    const turn = turnOf(id, run.id);
    await turn({ set: { name: 'tone', value: 'Ahoy' } });
    expect(said(await turn({ customer: 'x' }))).toEqual(['Ahoy you']);
  });

  test.each(['contact.name', 'message', '__proto__', 'a b'])('cannot be called %s', async (name) => {
    const run = await begin(orders);
    expect((await owner.post(`/api/flows/${orders}/tests/${run.id}/turns`, { set: { name, value: 1 } })).status).toBe(400);
  });
});

test('a test begins at any step, with the variables it is given, and keeps the customer’s last words', async () => {
  const run = await begin(orders, { from: { node: 'find_order', vars: { order_number: '#W1000002' } } });
  expect(run).toMatchObject({ from: 'find_order', status: expect.stringMatching(/waiting|ended/) });
  expect(nodes(run)[0]).toBe('find_order');
  expect(run.steps[0]).toMatchObject({ before: { order_number: '#W1000002' } });
  expect(said(run).join()).toContain('#W1000002');
  expect((await owner.post(`/api/flows/${orders}/tests`, { from: { node: 'nowhere' } })).status).toBe(404);
});

test('the clock says what will come before it is moved', async () => {
  const run = await begin(orders);
  const turn = turnOf(orders, run.id);
  const asked = await turn({ customer: 'where is it?' });
  expect(asked.ahead).toMatchObject([
    { node: 'ask_number', way: { stays: true }, says: ['Are you still there? I can wait.'] },
    { node: 'ask_number', way: { stays: true } },
    { node: 'ask_number', way: { exit: 'silence' }, fallback: 'silence' },
  ]);
  const later = await turn({ after: '10m' });
  expect(said(later).at(-1)).toBe('Are you still there? I can wait.');
  expect(later.ahead).toEqual(asked.ahead.slice(1));
});

test('a messenger shows more than three answers as a numbered list, which can be answered by number', async () => {
  const choices = ['Red', 'Blue', 'Green', 'Grey'].map((label) => ({ id: label.toLowerCase(), label: { en: label } }));
  const id = await make(graphOf('Colours', [['start', 'on-message'], ['choose', 'choose', { question: { en: 'Which one?' }, choices, personWords: {} }], ['end', 'end', { outcome: 'solved' }]], ['start started choose', ...choices.map((choice) => `choose ${choice.id} end` as const)]));
  const run = await begin(id);
  const turn = turnOf(id, run.id);
  expect((await turn({ customer: 'hi' })).messages.at(-1).choices).toHaveLength(4);
  const listed = (await turn({ channel: 'messenger' })).messages.at(-1);
  expect(listed).toMatchObject({ text: 'Which one?\n1. Red\n2. Blue\n3. Green\n4. Grey' });
  expect(listed.choices).toBeUndefined();
  expect(await turn({ customer: '3' })).toMatchObject({ status: 'ended', outcome: 'solved' });
});

describe('a saved test', () => {
  test('keeps clock, customer, language, answers and as much of the world as was looked at, and goes the same again', async () => {
    const run = await begin(orders, { contact: { name: 'Wei Lin', email: 'wei@example.com' }, language: 'zh-CN' });
    const turn = turnOf(orders, run.id);
    await turn({ customer: '我的包裹在哪？' });
    await turn({ after: '10m' });
    await turn({ customer: '#W1000001' });
    const { story, difference } = await ok(owner.post(`/api/flows/${orders}/tests/${run.id}/story`, {}));
    expect(difference).toBeUndefined();
    expect(story).toMatchObject({ language: 'zh-CN', world: { contacts: [{ name: 'Wei Lin', email: 'wei@example.com' }], tables: { orders: [{ order_id: '#W1000001' }] } } });
    expect(story.turns.filter((each: object) => !('bot' in each))).toEqual([{ customer: '我的包裹在哪？' }, { after: '10m' }, { customer: '#W1000001' }]);
  });

  test('also goes the same where a call was made to fail', async () => {
    const run = await begin(orders);
    const turn = turnOf(orders, run.id);
    await turn({ answer: 'fail', node: 'find_order' });
    await turn({ customer: '#W1000001' });
    const { story, difference } = await ok(owner.post(`/api/flows/${orders}/tests/${run.id}/story`, {}));
    expect([story.world.tables, difference]).toEqual([{ orders: null }, undefined]);
  });

  test('begins where the test began, and goes the same again, in the list and in the chat', async () => {
    const run = await begin(orders, { from: { node: 'find_order', vars: { order_number: '#W1000002' }, said: 'about #W1000002' } });
    const { story, difference } = await ok(owner.post(`/api/flows/${orders}/tests/${run.id}/story`, {}));
    expect([story.from, story.turns, difference]).toEqual([{ node: 'find_order', vars: { order_number: '#W1000002' }, said: 'about #W1000002' }, said(run).map((bot) => ({ bot })), undefined]);
    const graph = await ok(owner.get(`/api/flows/${orders}/graph`));
    const id = await make({ ...graph, stories: [{ name: 'From the middle', ...story }] });
    expect((await ok(owner.post(`/api/flows/${id}/stories/runs`, {}))).results).toEqual([{ at: 0, name: 'From the middle', ok: true, turn: null }]);
    const opened = await begin(id, { story: 0 });
    expect([opened.from, said(opened)]).toEqual(['find_order', said(run)]);
  });

  test('passes or says the first difference, and a failed one opens as a chat that stops there', async () => {
    const id = await make({ ...choiceFlow, stories: [{ name: 'Red', turns: [{ customer: 'hi' }, { bot: 'Which one?' }, { customer: 'Red' }, { bot: 'Goodbye, and thank you.' }], outcome: 'solved' }, { name: 'Rude', turns: [{ customer: 'hi' }, { bot: 'What?' }, { customer: 'Red' }] }] });
    const { results, total } = await ok(owner.post(`/api/flows/${id}/stories/runs`, {}));
    expect([results, total]).toEqual([[{ at: 0, name: 'Red', ok: true, turn: null }, { at: 1, name: 'Rude', ok: false, turn: 1, difference: { kind: 'other words', told: 'What?', said: 'Which one?' } }], 2]);
    expect((await ok(owner.post(`/api/flows/${id}/stories/runs`, { from: 1, count: 1 }))).results).toHaveLength(1);
    const opened = await begin(id, { story: 1 });
    expect([opened.source, opened.messages.map((message: { text: string }) => message.text)]).toEqual(['story', ['hi', 'Which one?']]);
    expect((await owner.post(`/api/flows/${id}/tests`, { story: 2 })).status).toBe(404);
  });
});

test('time that brings too much is refused with a sentence, and the test stays where it was', async () => {
  const id = await make(graphOf('Naps', [['start', 'on-message'], ['nap', 'wait', { for: '1s', wakes: false }]], ['start started nap', 'nap elapsed nap']));
  const run = await begin(id);
  const before = await turnOf(id, run.id)({ customer: 'hi' });
  const refused = await owner.post(`/api/flows/${id}/tests/${run.id}/turns`, { after: '300d' });
  expect([refused.status, refused.json.title]).toEqual([409, 'This flow goes in circles']);
  const after = await turnOf(id, run.id)({ channel: 'webhook' });
  expect([after.clock, after.steps]).toEqual([before.clock, before.steps]);
});

test('what was done can be played again at once, as after a restart of the server', async () => {
  const run = await begin(orders);
  const turn = turnOf(orders, run.id);
  await turn({ answer: 'none', node: 'find_order' });
  const last = await turn({ customer: '#W1000001' });
  const again = await begin(orders, { turns: last.turns });
  expect([said(again), nodes(again)]).toEqual([said(last), nodes(last)]);
});

test('another workspace sees neither a test, nor its contacts, nor its tables', async () => {
  const stranger = await runtime.stranger();
  const { id } = await ok(stranger.post('/api/flows', { graph: echoFlow }));
  const run = await begin(orders);
  for (const [method, path] of [['POST', `/api/flows/${orders}/tests/${run.id}/turns`], ['POST', `/api/flows/${id}/tests/${run.id}/turns`], ['POST', `/api/flows/${id}/tests/${run.id}/story`]] as const) {
    expect((await stranger.call(method, path, { json: { customer: 'hi' } })).status, path).toBe(404);
  }
  const theirs = await ok(stranger.post(`/api/flows/${id}/tests`, { contact: 'ada.moreno@example.com', data: 'real' }));
  expect(theirs.contact).toMatchObject({ name: '', email: null });
  expect((await stranger.post(`/api/flows/${orders}/tests`, {})).status).toBe(404);
  const lookup = await ok(stranger.post('/api/flows', { template: 'order-status' }));
  const real = await ok(stranger.post(`/api/flows/${lookup.id}/tests`, { data: 'real' }));
  const asked = await ok(stranger.post(`/api/flows/${lookup.id}/tests/${real.id}/turns`, { customer: '#W1000001' }));
  expect(asked.calls).toEqual([expect.objectContaining({ found: null, error: 'There is no table “orders”.' })]);
});
