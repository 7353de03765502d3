/** One flow as it is open on this screen: document, connection, verifier and what is shown of it. Closed as a whole. */
import { createView, type ViewStore } from '../canvas/view.ts';
import { Verifier } from '../issues/verifier.ts';
import { Presence } from '../presence/presence.ts';
import { createTest, type TestStore } from '../test-chat/test-store.ts';
import { untilSaved } from '../test-chat/until-saved.ts';
import { Connection } from './connection.ts';
import { FlowDoc } from './flow-doc.ts';

export interface OpenFlow {
  id: string;
  flow: FlowDoc;
  connection: Connection;
  verifier: Verifier;
  presence: Presence;
  view: ViewStore;
  test: TestStore;
  /** What was edited offline is still saved when the connection is back. */
  close(): void;
}

/** Opens a flow of a workspace for a person, and begins to receive it. */
export function openFlow(id: string, { workspace, user }: { workspace: string; user: { id: string; name: string } }): OpenFlow {
  const flow = new FlowDoc();
  const connection = new Connection(flow, `${workspace}/${id}`);
  const verifier = new Verifier(flow, () => connection.opened);
  const presence = new Presence(connection.provider, user);
  return {
    id,
    flow,
    connection,
    verifier,
    presence,
    view: createView(),
    test: createTest(id, { graph: flow.graph, saved: () => untilSaved(connection) }),
    close() {
      presence.close();
      verifier.close();
      connection.close(() => flow.close());
    },
  };
}
