/** Committing turns: one statement writes everything of many turns; one that may not be committed changes nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLaneStore } from '../../apps/runtime/src/adapters/store/index.ts';
import type { LaneStore } from '../../apps/runtime/src/ports/lane-store.ts';
import { createMigratedDatabase, type TestDatabase } from '../support/database.ts';
import { addChannel, converse, everythingOf, keyOf, lookUp, messageEvent, type Place, send, turnOf } from './world.ts';

let database: TestDatabase;
let store: LaneStore;
let channel: Place;

beforeAll(async () => {
  database = await createMigratedDatabase();
  store = createLaneStore(database.pool);
  channel = await addChannel(database.pool);
});

afterAll(async () => {
  await database.drop();
});

const rows = async (text: string, conversation: string) => (await database.pool.query(text, [conversation])).rows;

describe('a turn that is committed', () => {
  test('leaves its event, session, effects, timers and status in one statement', async () => {
    const loaded = await converse(store, channel);
    const { conversation } = loaded;
    const effects = [
      send(loaded, 1),
      lookUp(loaded, 2),
      { id: `${conversation}.3`, type: 'timer' as const, timer: 'silence', at: 4_102_444_800_123 },
      { id: `${conversation}.4`, type: 'handoff' as const, node: 'end' },
      { id: `${conversation}.5`, type: 'record' as const, outcome: 'solved' },
    ];
    let statements = 0;
    const counted = createLaneStore(new Proxy(database.pool, { get: (pool, name) => (name === 'query' ? (...args: [string]) => ((statements += 1), pool.query(...args)) : Reflect.get(pool, name)) }));
    const turn = turnOf(loaded, { incoming: messageEvent('hello', 'all-of-it'), effects, trace: [{ node: 'say', way: { exit: 'next' } }] });
    expect(await counted.commitTurns([turn])).toEqual(['committed']);
    expect(statements).toBe(1);

    expect(await rows('select id, type, turn, trace, poison, body from events where conversation_id = $1', conversation)).toEqual([
      { id: 'in:all-of-it', type: 'message.received', turn: 1, poison: null, trace: turn.trace, body: expect.objectContaining({ text: 'hello', facts: turn.event.facts }) },
    ]);
    expect(await rows('select version, state from sessions where conversation_id = $1', conversation)).toEqual([{ version: '1', state: turn.session }]);
    expect(await rows('select number, turn, type, epoch, state, body from effects where conversation_id = $1 order by number', conversation)).toEqual([
      { number: 1, turn: 1, type: 'send', epoch: 0, state: 'queued', body: effects[0] },
      { number: 2, turn: 1, type: 'crm', epoch: 0, state: 'queued', body: effects[1] },
    ]);
    expect(await rows('select name, round(extract(epoch from due_at) * 1000)::float8 as due from timers where conversation_id = $1', conversation)).toEqual([{ name: 'silence', due: 4_102_444_800_123 }]);
    expect(await rows('select status, outcome from conversations where id = $1', conversation)).toEqual([{ status: 'waiting', outcome: 'solved' }]);
  });

  test('is found by the next one: session, version and status come back as they were written', async () => {
    const loaded = await converse(store, channel);
    const turn = turnOf(loaded, { effects: [{ id: `${loaded.conversation}.1`, type: 'record', outcome: 'solved' }] });
    await store.commitTurns([turn]);
    expect(await store.loadConversation(keyOf(loaded))).toEqual({ ...loaded, version: 1, session: turn.session, status: 'closed' });
  });

  test('marks replies of channels that fetch as sent', async () => {
    const loaded = await converse(store, channel);
    await store.commitTurns([turnOf(loaded, { effects: [send(loaded, 1), lookUp(loaded, 2)], sendState: 'sent' })]);
    expect(await rows('select type, state from effects where conversation_id = $1 order by number', loaded.conversation)).toEqual([
      { type: 'send', state: 'sent' },
      { type: 'crm', state: 'queued' },
    ]);
  });

  test('replaces the timer of the same name, clears the one that fired, and leaves the others', async () => {
    const loaded = await converse(store, channel);
    const { conversation } = loaded;
    const timer = (number: number, name: string, at: number | null) => ({ id: `${loaded.conversation}.${number}`, type: 'timer' as const, timer: name, at });
    await store.commitTurns([turnOf(loaded, { effects: [timer(1, 'silence', 5_000), timer(2, 'other', 6_000), timer(3, 'gone', 7_000)] })]);
    const later = (await store.loadConversation(keyOf(loaded)))!;
    const fired = { type: 'timer.fired' as const, id: `timer:${conversation}:1`, at: 5_001, timer: 'silence', due: 5_000 };
    await store.commitTurns([turnOf(later, { incoming: fired, effects: [timer(4, 'gone', null), timer(5, 'other', 9_000)] })]);
    expect(await rows('select name, extract(epoch from due_at)::int as due from timers where conversation_id = $1', loaded.conversation)).toEqual([{ name: 'other', due: 9 }]);
  });

  test('sets a timer anew in the turn in which it fired', async () => {
    const loaded = await converse(store, channel);
    const { conversation } = loaded;
    await store.commitTurns([turnOf(loaded, { effects: [{ id: `${loaded.conversation}.1`, type: 'timer', timer: 'silence', at: 5_000 }] })]);
    const later = (await store.loadConversation(keyOf(loaded)))!;
    await store.commitTurns([turnOf(later, { incoming: { type: 'timer.fired', id: `timer:${conversation}:1`, at: 5_001, timer: 'silence', due: 5_000 }, effects: [{ id: `${loaded.conversation}.2`, type: 'timer', timer: 'silence', at: 8_000 }] })]);
    expect(await rows('select extract(epoch from due_at)::int as due from timers where conversation_id = $1', loaded.conversation)).toEqual([{ due: 8 }]);
  });

  test('settles the effect whose result it consumed', async () => {
    const loaded = await converse(store, channel);
    await store.commitTurns([turnOf(loaded, { effects: [lookUp(loaded, 1)] })]);
    const later = (await store.loadConversation(keyOf(loaded)))!;
    const result = { ok: true as const, value: [{ order_id: '#W1' }] };
    await store.commitTurns([turnOf(later, { incoming: { type: 'effect.settled', id: 'effect:1', at: 1, effect: `${loaded.conversation}.1`, result } })]);
    expect(await rows('select state, result from effects where conversation_id = $1', loaded.conversation)).toEqual([{ state: 'settled', result }]);
  });

  test('opens a closed conversation again', async () => {
    const loaded = await converse(store, channel);
    await store.commitTurns([turnOf(loaded, { effects: [{ id: `${loaded.conversation}.1`, type: 'record', outcome: 'solved' }] })]);
    const closed = (await store.loadConversation(keyOf(loaded)))!;
    await store.commitTurns([turnOf(closed, { reopens: true })]);
    expect(await rows('select status, outcome from conversations where id = $1', loaded.conversation)).toEqual([{ status: 'open', outcome: null }]);
  });

  test('keeps texts byte for byte, whatever they hold', async () => {
    const loaded = await converse(store, channel);
    const text = `'); drop table events; -- "quotes" \\ {{ template }} $1 🙂 订单 \u202e \u0001 ${'x'.repeat(60_000)}`;
    await store.commitTurns([turnOf(loaded, { incoming: messageEvent(text), effects: [send(loaded, 1, text)] })]);
    expect(await rows(`select body ->> 'text' as said from events where conversation_id = $1`, loaded.conversation)).toEqual([{ said: text }]);
    expect(await rows(`select body -> 'message' ->> 'text' as replied from effects where conversation_id = $1`, loaded.conversation)).toEqual([{ replied: text }]);
  });
});

describe('a turn that may not be committed', () => {
  test('is a duplicate when its event was taken before, and changes nothing', async () => {
    const loaded = await converse(store, channel);
    const incoming = messageEvent();
    await store.commitTurns([turnOf(loaded, { incoming })]);
    const before = await everythingOf(database.pool, [loaded.conversation]);
    const later = (await store.loadConversation(keyOf(loaded)))!;
    expect(await store.commitTurns([turnOf(later, { incoming, effects: [send(later, 1)] })])).toEqual(['duplicate']);
    expect(await store.commitTurns([turnOf(later, { incoming, fresh: false, effects: [send(later, 1)] })])).toEqual(['duplicate']);
    expect(await everythingOf(database.pool, [loaded.conversation])).toEqual(before);
  });

  test('is behind while an older event of its conversation still waits', async () => {
    const loaded = await converse(store, channel);
    const older = messageEvent('first');
    await store.acceptEvents([{ ...keyOf(loaded), event: older }]);
    const before = await everythingOf(database.pool, [loaded.conversation]);
    expect(await store.commitTurns([turnOf(loaded, { incoming: messageEvent('second') })])).toEqual(['behind']);
    expect(await everythingOf(database.pool, [loaded.conversation])).toEqual(before);
    expect(await store.commitTurns([turnOf(loaded, { incoming: older, fresh: false })])).toEqual(['committed']);
  });

  test('is behind while an older stored event waits, though it was stored itself', async () => {
    const loaded = await converse(store, channel);
    const [first, second] = [messageEvent('first'), messageEvent('second')];
    for (const event of [first, second]) await store.acceptEvents([{ ...keyOf(loaded), event }]);
    expect(await store.commitTurns([turnOf(loaded, { incoming: second, fresh: false })])).toEqual(['behind']);
    expect(await store.commitTurns([turnOf(loaded, { incoming: first, fresh: false })])).toEqual(['committed']);
    const later = (await store.loadConversation(keyOf(loaded)))!;
    expect(await store.commitTurns([turnOf(later, { incoming: second, fresh: false })])).toEqual(['committed']);
  });

  test('is not held up by a poisoned event', async () => {
    const loaded = await converse(store, channel);
    const poison = messageEvent('poison');
    await store.acceptEvents([{ ...keyOf(loaded), event: poison }]);
    await store.failEvent(keyOf(loaded), poison.id, 'It throws.', true);
    expect(await store.commitTurns([turnOf(loaded)])).toEqual(['committed']);
  });

  test('is stale when the session moved on, changes nothing, and holds nobody up', async () => {
    const [a, b, stale] = [await converse(store, channel), await converse(store, channel), await converse(store, channel)];
    await store.commitTurns([turnOf(stale)]);
    const before = await everythingOf(database.pool, [stale.conversation]);
    const turns = [a, stale, b].map((loaded) => turnOf(loaded, { effects: [send(loaded, 9), { id: `${loaded.conversation}.10`, type: 'timer', timer: 't', at: 1 }, { id: `${loaded.conversation}.11`, type: 'record', outcome: 'x' }] }));
    expect(await store.commitTurns(turns)).toEqual(['committed', 'stale', 'committed']);
    expect(await everythingOf(database.pool, [stale.conversation])).toEqual(before);
  });

  test('is stale when somebody else speaks by now: the words of the bot are not even written', async () => {
    const loaded = await converse(store, channel);
    await database.pool.query('update conversations set epoch = epoch + 1 where id = $1', [loaded.conversation]);
    expect(await store.commitTurns([turnOf(loaded, { effects: [send(loaded, 1)] })])).toEqual(['stale']);
    expect(await rows('select id from events where conversation_id = $1 union all select body::text from effects where conversation_id = $1', loaded.conversation)).toEqual([]);
    const later = (await store.loadConversation(keyOf(loaded)))!;
    expect(await store.commitTurns([turnOf(later)])).toEqual(['committed']);
  });

  test('is stale when its conversation was erased', async () => {
    const loaded = await converse(store, channel);
    await database.pool.query('delete from conversations where id = $1', [loaded.conversation]);
    expect(await store.commitTurns([turnOf(loaded)])).toEqual(['stale']);
    expect(await rows('select id from events where conversation_id = $1', loaded.conversation)).toEqual([]);
  });
});

test('a mixed batch gives each turn its own result, in the order asked', async () => {
  const loadeds = await Promise.all(Array.from({ length: 4 }, () => converse(store, channel)));
  const [fresh, duplicate, behind, stored] = loadeds as [typeof loadeds[0], typeof loadeds[0], typeof loadeds[0], typeof loadeds[0]];
  const [twice, waiting] = [messageEvent(), messageEvent()];
  await store.commitTurns([turnOf(duplicate!, { incoming: twice })]);
  await store.acceptEvents([{ ...keyOf(behind!), event: messageEvent('older') }, { ...keyOf(stored!), event: waiting }]);
  const later = (await store.loadConversation(keyOf(duplicate!)))!;
  expect(await store.commitTurns([turnOf(behind!), turnOf(stored!, { incoming: waiting, fresh: false }), turnOf(later, { incoming: twice }), turnOf(fresh!)])).toEqual(['behind', 'committed', 'duplicate', 'committed']);
});

test('one event that two conversations of a channel bring in one batch is taken once', async () => {
  const [a, b] = [await converse(store, channel), await converse(store, channel)];
  const incoming = messageEvent();
  expect((await store.commitTurns([turnOf(a, { incoming }), turnOf(b, { incoming })])).toSorted()).toEqual(['committed', 'stale']);
  const later = (await store.loadConversation(keyOf(b)))!;
  const first = later.version === 1 ? (await store.loadConversation(keyOf(a)))! : later;
  expect(await store.commitTurns([turnOf(first, { incoming })])).toEqual(['duplicate']);
});

test('of many processes that compute the same next turn exactly one commits it', async () => {
  const loaded = await converse(store, channel);
  const results = await Promise.all(Array.from({ length: 8 }, () => store.commitTurns([turnOf(loaded, { incoming: messageEvent() })])));
  expect(results.flat().toSorted()).toEqual(['committed', ...Array.from({ length: 7 }, () => 'stale')]);
  expect(await rows('select count(*)::int as events from events where conversation_id = $1', loaded.conversation)).toEqual([{ events: 1 }]);
});
