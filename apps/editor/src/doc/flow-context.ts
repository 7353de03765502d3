/** How components reach the open flow. Each hook draws its component again only when what it reads has changed. */
import { useLingui } from '@lingui/react';
import { type Graph, metaOf, type Node, type NodeMeta } from '@patchbay/schema';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { meQuery } from '../api/session.ts';
import type { Speech } from '../canvas/card-words.ts';
import type { View } from '../canvas/view.ts';
import type { Findings } from '../issues/verifier.ts';
import type { Peer } from '../presence/presence.ts';
import type { TestState } from '../test-chat/test-store.ts';
import type { SaveState } from './connection.ts';
import type { FlowDoc } from './flow-doc.ts';
import type { OpenFlow } from './open-flow.ts';
import { stepOf } from './step-index.ts';

/** The open flow of the page. */
export const FlowContext = createContext<OpenFlow | null>(null);

/** The open flow. */
export function useOpenFlow(): OpenFlow {
  const open = useContext(FlowContext);
  if (!open) throw new Error('This part of the page needs an open flow around it.');
  return open;
}

/** The document, to hand to commands. */
export function useFlow(): FlowDoc {
  return useOpenFlow().flow;
}

/** The graph as it is now. */
export function useGraph(): Graph {
  const { flow } = useOpenFlow();
  return useSyncExternalStore(flow.subscribe, flow.graph);
}

/** Part of the graph. `pick` gives the same thing while nothing of it changes: writing in one step draws nothing of the others' again. */
export function useGraphPart<Part>(pick: (graph: Graph) => Part): Part {
  const { flow } = useOpenFlow();
  return useSyncExternalStore(flow.subscribe, () => pick(flow.graph()));
}

/** One step and its kind. */
export function useStep(id: string | undefined): { node: Node; meta: NodeMeta | undefined } | undefined {
  const { flow } = useOpenFlow();
  const node = useSyncExternalStore(flow.subscribe, () => (id === undefined ? undefined : stepOf(flow.graph(), id)));
  return useMemo(() => (node ? { node, meta: metaOf(flow.catalogue, node.type) } : undefined), [node, flow]);
}

/** Whether edits are saved, on their way, or not possible. */
export function useSaveState(): SaveState {
  const { connection } = useOpenFlow();
  return useSyncExternalStore(connection.subscribe, connection.state);
}

/** May this person change the flow now? */
export function useCanEdit(): boolean {
  const { connection } = useOpenFlow();
  return useSyncExternalStore(connection.subscribe, () => connection.state() !== 'read only' && connection.state() !== 'refused');
}

/** May this person make a version live? Known from their role, asked again by the server. */
export function useCanPublish(): boolean {
  return useQuery(meQuery).data?.can.includes('flow:publish') ?? true;
}

/** What the verifier found. */
export function useFindings(): Findings {
  const { verifier } = useOpenFlow();
  return useSyncExternalStore(verifier.subscribe, verifier.findings);
}

/** Part of what is shown. */
export function useView<Part>(pick: (view: View) => Part): Part {
  return useStore(useOpenFlow().view, pick);
}

/** Part of the test that is running. */
export function useTest<Part>(pick: (test: TestState) => Part): Part {
  return useStore(useOpenFlow().test, pick);
}

/** Others who have this flow open. */
export function usePeers(): readonly Peer[] {
  const { presence } = useOpenFlow();
  return useSyncExternalStore(presence.subscribe, presence.peers);
}

/** Languages of screen and flow, for words on cards. */
export function useSpeech(): Speech {
  const screen = useLingui().i18n.locale;
  const languages = useGraphPart((graph) => graph.languages);
  return useMemo(() => ({ screen, languages }), [screen, languages]);
}
