/** The rooms of the flow page around the canvas: palette at the left, inspector or test chat at the right, issues and steps below. */
import { ReactFlowProvider } from '@xyflow/react';
import { memo, useCallback, useEffect } from 'react';
import { useGraphPart, useOpenFlow, useTest, useView } from '../doc/flow-context.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { loadStepPanel } from '../inspector/load-step-panel.ts';
import { Drawer } from '../issues/Drawer.tsx';
import { IssuesBar } from '../issues/IssuesBar.tsx';
import { Palette } from '../palette/Palette.tsx';
import { TopBar } from '../publish/TopBar.tsx';
import { usePageTitle } from '../shell/PageBar.tsx';
import { Canvas } from './Canvas.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { lazyPart, PartFrame } from './lazy-part.tsx';
import { StepList } from './StepList.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { onlySelected } from './view.ts';

/** The forms come when the canvas stands, so that they are there when the connection is not. */
const FORMS_AFTER_MS = 4_000;
const TestChat = lazyPart(() => import('../test-chat/TestChat.tsx'));

/** Needs an open flow whose document has arrived. */
export const FlowWorkspace = memo(function FlowWorkspace() {
  const name = useGraphPart((graph) => graph.name);
  usePageTitle(name);
  return (
    <ReactFlowProvider>
      <Rooms />
    </ReactFlowProvider>
  );
});

function Rooms() {
  const { test, presence, view } = useOpenFlow();
  const testing = useTest((state) => state.shown);
  const inspector = useView((state) => state.inspector);
  const selected = useView(onlySelected);
  const empty = useGraphPart((graph) => graph.nodes.length === 0);
  const onTest = useCallback(() => {
    if (test.getState().shown) return test.leave();
    test.show();
    if (matchMedia('(min-width: 720px)').matches) view.setDrawer('steps');
    void test.start();
  }, [test, view]);
  useCanvasKeys(onTest);
  useEffect(() => {
    presence.at(selected);
  }, [presence, selected]);
  useFollowing();
  useEffect(() => {
    const soon = setTimeout(() => void loadStepPanel().catch(() => undefined), FORMS_AFTER_MS);
    return () => clearTimeout(soon);
  }, []);
  useEffect(() => {
    if (!testing && view.getState().drawer === 'steps') view.setDrawer(null);
  }, [testing, view]);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <TopBar testing={testing} onTest={onTest} />
      <div className="flex min-h-0 flex-1 max-desk:relative max-tablet:flex-col">
        <div className="flex min-h-0 min-w-0 flex-1">
          {testing ? null : <Palette />}
          <div className="flex min-w-0 flex-1 flex-col">
            <div className="relative flex min-h-0 flex-1">
              <Canvas />
              {empty && !testing ? <EmptyCanvas /> : null}
            </div>
            <Drawer />
            <IssuesBar />
          </div>
        </div>
        {testing ? <PartFrame><TestChat /></PartFrame> : inspector ? <Inspector /> : null}
      </div>
      <StepList />
    </div>
  );
}

/** The canvas follows the test: to the step that was chosen, else to where the conversation stands. */
function useFollowing(): void {
  const { view } = useOpenFlow();
  const steps = useTest((state) => state.run?.steps);
  const number = useTest((state) => state.step);
  useEffect(() => {
    const step = number === null ? steps?.at(-1) : steps?.find((each) => each.number === number);
    if (step) view.show({ node: step.node, card: 'look' });
  }, [steps, number, view]);
}
