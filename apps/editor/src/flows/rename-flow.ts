/** Renames a flow from outside of its page: opens its document for a moment, lets the named command write, and leaves when it is saved. */
import '../doc/without-eval.ts';
import { setFlow } from '../doc/commands/set-flow.ts';
import { Connection, type SaveState } from '../doc/connection.ts';
import { FlowDoc } from '../doc/flow-doc.ts';

/** Milliseconds after which somebody should be told that it did not work. */
const PATIENCE_MS = 10_000;

export type Renamed = 'renamed' | 'not allowed' | 'not reached';

/** Loaded when it is needed, since it brings the whole document with it. */
export async function renameFlow(workspace: string, id: string, name: string): Promise<Renamed> {
  const flow = new FlowDoc();
  const connection = new Connection(flow, `${workspace}/${id}`);
  try {
    const opened = await settled(connection);
    if (opened !== 'saved') return opened === 'refused' || opened === 'read only' ? 'not allowed' : 'not reached';
    setFlow(flow, { name });
    return (await settled(connection)) === 'saved' ? 'renamed' : 'not reached';
  } finally {
    connection.drop();
    flow.close();
  }
}

/** Where the line to the server comes to rest: saved, refused, or not at all. */
function settled(connection: Connection): Promise<SaveState> {
  const resting = (state: SaveState) => state === 'saved' || state === 'refused' || state === 'read only';
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      leave();
      resolve(connection.state());
    };
    const timer = setTimeout(end, PATIENCE_MS);
    const leave = connection.subscribe(() => resting(connection.state()) && end());
    if (resting(connection.state())) end();
  });
}
