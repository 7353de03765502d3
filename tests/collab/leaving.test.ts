/** Leaving the page of a flow: what was edited while the connection was away is not lost with it. */
import { afterEach, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import { Connection } from '../../apps/editor/src/doc/connection.ts';
import { addNote, setNote } from '../../apps/editor/src/doc/commands/index.ts';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';
import { until } from '../support/until.ts';
import { useRoom } from './world.ts';

const room = useRoom();

afterEach(() => vi.unstubAllGlobals());

/** The editor's own connection, as in a browser. */
async function opened(): Promise<{ flow: FlowDoc; connection: Connection }> {
  const { url, owner } = room.runtime;
  const headers = { cookie: owner.cookie ?? '', origin: url };
  vi.stubGlobal('location', new URL(url));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal(
    'WebSocket',
    class extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        this.on('error', () => {});
      }
    },
  );
  const flow = new FlowDoc();
  const connection = new Connection(flow, room.name);
  await until('the flow is open', () => connection.state() === 'saved');
  return { flow, connection };
}

/** The words of all notes the server has. */
const notes = async () => ((await room.stored()) as unknown as { notes: { text: string }[] }).notes.map((note) => note.text);

test('a flow that was edited offline is left when the connection is back and all of it is saved', async () => {
  const { flow, connection } = await opened();
  const socket = connection.provider.configuration.websocketProvider;
  socket.disconnect();
  await until('it is away', () => connection.state() === 'offline');
  setNote(flow, addNote(flow, { x: 0, y: 0 }), 'Written on the train');
  const left = vi.fn();
  connection.close(left);
  expect(left).not.toHaveBeenCalled();
  await socket.connect();
  await until('it is left', () => left.mock.calls.length > 0);
  expect(await notes()).toEqual(['Written on the train']);
  flow.close();
});

test('a flow with nothing to save is left at once, also offline', async () => {
  const { flow, connection } = await opened();
  connection.provider.configuration.websocketProvider.disconnect();
  await until('it is away', () => connection.state() === 'offline');
  const left = vi.fn();
  connection.close(left);
  expect(left).toHaveBeenCalledOnce();
  flow.close();
});
