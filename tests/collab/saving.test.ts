/** What is shown as saved is committed: acknowledged and shown to others after the commit, kept through restarts and lost databases. */
import { roots } from '@patchbay/schema/doc';
import { beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { ok } from '../support/client.ts';
import { until } from '../support/until.ts';
import { useRoom } from './world.ts';

const room = useRoom();

beforeEach(async () => {
  await room.newFlow();
});

const ids = (graph: { nodes: { id: string }[] }) => graph.nodes.map((node) => node.id).sort();

test('an edit is acknowledged, and shown to others, only when it is committed', async () => {
  const [ada, bob] = [await room.join(), await room.join()];
  const before = await room.updates();
  const blocker = await room.runtime.pool.connect();
  await blocker.query('begin');
  await blocker.query('lock table flow_updates in share mode');
  ada.write('late', 'hello');
  await until('the commit waits', async () => (await room.runtime.pool.query(`select from pg_locks where not granted and relation = 'flow_updates'::regclass`)).rowCount === 1);
  expect(ada.provider.unsyncedChanges).toBe(1);
  expect(ids(bob.graph())).toEqual(['ask', 'start']);
  await blocker.query('rollback');
  blocker.release();
  await ada.saved();
  expect(await room.updates()).toBe(before + 1);
  await until('bob sees it', () => ids(bob.graph()).includes('late'));
  expect(ids(await room.stored())).toEqual(['ask', 'late', 'start']);
});

test('whenever everything counts as saved, every edit is in the database', async () => {
  const ada = await room.join();
  for (let at = 0; at < 30; at += 1) {
    ada.write(`n${at}`, `text ${at}`);
    if (at % 5) continue;
    await ada.saved();
    expect(ids(await room.stored())).toEqual(ids(ada.graph()));
  }
});

test('two people who edit at once end with the same flow, each text with both their letters', async () => {
  const [ada, bob] = [await room.join(), await room.join()];
  ada.write('shared', 'middle');
  await ada.saved();
  await until('bob sees it', () => roots(bob.doc).nodes.has('shared'));
  const text = (of: typeof ada) => textOf(of.doc, 'shared');
  for (let at = 0; at < 20; at += 1) {
    text(ada).insert(0, 'a');
    text(bob).insert(text(bob).length, 'b');
    ada.write(`a${at}`, 'from ada');
    bob.write(`b${at}`, 'from bob');
  }
  await Promise.all([ada.saved(), bob.saved()]);
  await until('both see all', () => ids(ada.graph()).length === 43 && ids(bob.graph()).length === 43 && text(ada).length === 46 && text(bob).length === 46);
  expect(ada.graph()).toEqual(bob.graph());
  expect(await room.stored()).toEqual(ada.graph());
  expect(text(ada).toString()).toBe(`${'a'.repeat(20)}middle${'b'.repeat(20)}`);
});

test('a restart of the runtime keeps everything that was acknowledged, and the editors come back by themselves', async () => {
  const ada = await room.join();
  ada.write('kept', 'hello');
  await ada.saved();
  await room.runtime.restart();
  expect(ids(await room.stored())).toEqual(['ask', 'kept', 'start']);
  const bob = await room.join();
  expect(ids(bob.graph())).toEqual(['ask', 'kept', 'start']);
});

test('what was written while the connection was away is saved when it is back', async () => {
  const ada = await room.join();
  ada.provider.configuration.websocketProvider.disconnect();
  await until('it is away', () => !ada.provider.isSynced);
  ada.write('offline', 'hello');
  expect(ada.provider.unsyncedChanges).toBeGreaterThan(0);
  await ada.provider.configuration.websocketProvider.connect();
  await ada.saved();
  expect(ids(await room.stored())).toEqual(['ask', 'offline', 'start']);
});

test('what was written while the connection was away is saved when it is back, also where it is more than one edit may be', async () => {
  const [ada, bob] = [await room.join(), await room.join()];
  ada.provider.configuration.websocketProvider.disconnect();
  await until('it is away', () => !ada.provider.isSynced);
  for (let at = 0; at < 60; at += 1) ada.write(`offline${at}`, `${at} `.repeat(40_000));
  bob.write('meanwhile', 'hello');
  await ada.provider.configuration.websocketProvider.connect();
  await ada.saved();
  expect(ada.closed.filter((code) => code === 4503)).toEqual([]);
  expect(ids(await room.stored())).toEqual(ids(ada.graph()));
  expect(ids(ada.graph())).toHaveLength(63);
  await until('bob sees it', () => ids(bob.graph()).length === 63);
});

test('an edit larger than one may be is refused, and then saved with the rest of the document', async () => {
  const ada = await room.join();
  ada.write('large', 'x'.repeat(1_100_000));
  await until('it was refused', () => ada.closed.includes(4503));
  await ada.saved();
  expect(ids(await room.stored())).toContain('large');
  expect(ada.closed).toHaveLength(1);
});

test('who writes in what was just replaced in all flows stays connected', async () => {
  const ada = await room.join();
  ada.write('first', 'good morning');
  await ada.saved();
  await ok(room.runtime.owner.post('/api/replace', { text: 'morning', replacement: 'evening', flows: [room.flow] }));
  const text = () => textOf(ada.doc, 'first');
  await until('ada sees it', () => text().toString() === 'good evening');
  text().insert(6, 'xx');
  await ada.saved();
  expect(ada.closed).toEqual([]);
  expect(JSON.stringify(await room.stored())).toContain('good exxvening');
  ada.leave();
});

test('an edit that cannot be committed is not acknowledged, and is sent again until it can be', async () => {
  const [ada, bob] = [await room.join(), await room.join()];
  await room.runtime.pool.query('alter table flow_updates rename to flow_updates_away');
  ada.write('patient', 'hello');
  await until('the server has refused it more than once', () => ada.closed.filter((code) => code === 4503).length > 0);
  expect(ada.provider.unsyncedChanges).toBeGreaterThan(0);
  expect(ids(bob.graph())).not.toContain('patient');
  await room.runtime.pool.query('alter table flow_updates_away rename to flow_updates');
  await ada.saved();
  expect(ids(await room.stored())).toContain('patient');
  await until('bob sees it', () => ids(bob.graph()).includes('patient'));
  expect(room.runtime.log.lines.some((line) => line.level === 'warn' && line.sentence.startsWith('An edit could not be committed'))).toBe(true);
});

test('an edit survives that its database connection is ended in the middle', async () => {
  const ada = await room.join();
  for (let at = 0; at < 10; at += 1) {
    ada.write(`n${at}`, 'hello');
    await room.runtime.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  }
  await ada.saved();
  expect(ids(await room.stored())).toEqual(ids(ada.graph()));
});

test('a document that cannot be loaded is not shown empty, and nothing is stored over it', async () => {
  const before = await room.stored();
  await room.runtime.pool.query('alter table flow_updates rename to flow_updates_away');
  const ada = room.open();
  await until('it was refused', () => ada.closed.length > 0 || ada.refused.length > 0);
  expect(ada.provider.isSynced).toBe(false);
  ada.leave();
  const { rows } = await room.runtime.pool.query('select name, steps from flows where id = $1', [room.flow]);
  expect(rows).toEqual([{ name: 'Echo', steps: 2 }]);
  await room.runtime.pool.query('alter table flow_updates_away rename to flow_updates');
  const bob = await room.join();
  expect(bob.graph()).toEqual(before);
  expect(await room.updates()).toBe(1);
});

test('lists show a draft’s name and size as they were saved', async () => {
  const ada = await room.join();
  roots(ada.doc).flow.set('name', 'Renamed');
  ada.write('more', 'hello');
  await ada.saved();
  await until('the list says so', async () => {
    const { name, steps, changed } = (await room.runtime.owner.get(`/api/flows/${room.flow}`)).json;
    return name === 'Renamed' && steps === 3 && changed === true;
  });
});

test('many small edits become one in time, and none is lost', async () => {
  const ada = await room.join();
  for (let at = 0; at < 520; at += 1) roots(ada.doc).flow.set('description', `edit ${at}`);
  ada.write('last', 'hello');
  await ada.saved();
  await until('they were written as one', async () => (await room.updates()) < 100);
  expect(await room.stored()).toEqual(ada.graph());
  const bob = await room.join();
  expect(bob.graph()).toEqual(ada.graph());
});

test('connecting again and again without writing stores nothing', async () => {
  for (let at = 0; at < 5; at += 1) (await room.join()).leave();
  expect(await room.updates()).toBe(1);
});

/** The English text of a message. */
function textOf(doc: Y.Doc, node: string): Y.Text {
  return ['config', 'text', 'en'].reduce<unknown>((inside, key) => (inside as Y.Map<unknown>).get(key), roots(doc).nodes.get(node)) as Y.Text;
}
