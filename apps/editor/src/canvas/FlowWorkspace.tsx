/** The rooms of the flow page around the canvas: palette at the left, inspector or test chat at the right, issues and steps below. */
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useGraph, useOpenFlow, useTest, useView } from '../doc/flow-context.ts';
import { Inspector } from '../inspector/Inspector.tsx';
import { Drawer } from '../issues/Drawer.tsx';
import { IssuesBar } from '../issues/IssuesBar.tsx';
import { Palette } from '../palette/Palette.tsx';
import { TopBar } from '../publish/TopBar.tsx';
import { usePageTitle } from '../shell/PageBar.tsx';
import { TestChat } from '../test-chat/TestChat.tsx';
import { Canvas } from './Canvas.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { StepList } from './StepList.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { onlySelected } from './view.ts';

/** Needs an open flow whose document has arrived. */
export function FlowWorkspace() {
  const { name } = useGraph();
  usePageTitle(name);
  return (
    <ReactFlowProvider>
      <Rooms />
    </ReactFlowProvider>
  );
}

function Rooms() {
  const { test, presence, view } = useOpenFlow();
  const testing = useTest((state) => state.shown);
  const inspector = useView((state) => state.inspector);
  const selected = useView(onlySelected);
  const empty = useGraph().nodes.length === 0;
  const onTest = useCallback(() => {
    if (test.getState().shown) return test.leave();
    test.show();
    view.setDrawer('steps');
    void test.start();
  }, [test, view]);
  useCanvasKeys(onTest);
  useEffect(() => presence.at(selected), [presence, selected]);
  useChosenStep();
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <TopBar testing={testing} onTest={onTest} />
      <div className="flex min-h-0 flex-1 max-desk:relative">
        {testing ? null : <Palette />}
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="relative flex min-h-0 flex-1">
            <Canvas />
            {empty && !testing ? <EmptyCanvas /> : null}
          </div>
          <Drawer />
          <IssuesBar />
        </div>
        {testing ? <TestChat /> : inspector ? <Inspector /> : null}
      </div>
      <StepList />
    </div>
  );
}

/** A step that is chosen in a test is shown on the canvas, too. */
function useChosenStep(): void {
  const { test, view } = useOpenFlow();
  const number = useTest((state) => state.step);
  const known = useRef<number | null>(null);
  useEffect(() => {
    if (number === known.current) return;
    known.current = number;
    const step = test.getState().run?.steps.find((each) => each.number === number);
    if (step) view.show({ node: step.node, card: true });
  }, [number, test, view]);
}
