/** A runtime with a flow that people edit together, and everything a test asks of its database. */
import { afterAll, beforeAll } from 'vitest';
import { type Client, ok } from '../support/client.ts';
import { echoFlow } from '../support/flows.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';
import { type Editor, openEditor } from './editor.ts';

export interface Room {
  runtime: TestRuntime;
  /** The flow, its document’s name. */
  flow: string;
  name: string;
  /** A new flow with a document of its own. */
  newFlow(): Promise<void>;
  /** Opens the document as this person, the owner without one. */
  open(client?: Client): Editor;
  /** Opens it and waits until it has been read. */
  join(client?: Client): Promise<Editor>;
  /** How many updates are committed. */
  updates(): Promise<number>;
  /** The draft as the server reads it from its database. */
  stored(): Promise<{ name: string; nodes: { id: string }[] }>;
}

/** Sets everything up around the tests of a file; whoever was opened leaves at its end. */
export function useRoom(): Room {
  const editors: Editor[] = [];
  const room: Room = {
    runtime: undefined as never,
    flow: '',
    name: '',
    async newFlow() {
      room.flow = (await ok(room.runtime.owner.post('/api/flows', { graph: echoFlow }))).id;
      room.name = `${room.runtime.workspace}/${room.flow}`;
    },
    open(client = room.runtime.owner) {
      const editor = openEditor(room.runtime.url, room.name, { cookie: client.cookie ?? '', origin: room.runtime.url });
      editors.push(editor);
      return editor;
    },
    async join(client) {
      const editor = room.open(client);
      await editor.opened();
      return editor;
    },
    updates: async () => (await room.runtime.pool.query('select from flow_updates where flow_id = $1', [room.flow])).rowCount ?? 0,
    stored: () => ok(room.runtime.owner.get(`/api/flows/${room.flow}/graph`)),
  };
  beforeAll(async () => {
    room.runtime = await startTestRuntime();
    await room.newFlow();
  });
  afterAll(async () => {
    for (const editor of editors) editor.leave();
    await room.runtime.stop();
  });
  return room;
}
