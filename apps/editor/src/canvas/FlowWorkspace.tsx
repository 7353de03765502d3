/** The rooms of the flow page around the canvas: palette at the left, inspector or test chat at the right, issues and steps below. */
import { ReactFlowProvider } from '@xyflow/react';
import { memo, useCallback, useEffect } from 'react';
import { Announcements } from '../actions/Announcements.tsx';
import { useGraphPart, useOpenFlow, useTest, useView } from '../doc/flow-context.ts';
import { Inspector } from './Inspector.tsx';
import { loadStepPanel } from '../inspector/load-step-panel.ts';
import { IssuesBar } from '../issues/IssuesBar.tsx';
import { Palette } from '../palette/Palette.tsx';
import { TopBar } from '../publish/TopBar.tsx';
import { usePageTitle } from '../shell/PageBar.tsx';
import { beginTest } from '../test-chat/begin-test.ts';
import { Canvas } from './Canvas.tsx';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { withWords } from '../locales/language.ts';
import { OutlineButton } from './OutlineButton.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { onlySelected } from './view.ts';

/** Forms, menus and what else is needed later come when the canvas stands, so that they are there when the connection is not. */
const FORMS_AFTER_MS = 4_000;
const Drawer = lazyPart(() => import('../issues/Drawer.tsx'));
const ExtractDialog = lazyPart(() => import('./ExtractDialog.tsx'));
const FindPanel = lazyPart(() => withWords('late', import('../find/FindPanel.tsx')));
/** The list of steps is wanted sooner: by the first key that adds one. */
const LIST_AFTER_MS = 800;
const loadStepList = () => import('./StepList.tsx');
const StepList = lazyPart(loadStepList);
const Outline = lazyPart(() => import('./Outline.tsx'));
const TestChat = lazyPart(() => withWords('late', import('../test-chat/TestChat.tsx')));
const TestFrom = lazyPart(() => withWords('late', import('../test-chat/TestFrom.tsx')));
const loadCardMenu = () => import('./CardMenu.tsx');
const CardMenu = lazyPart(loadCardMenu);

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
  const open = useOpenFlow();
  const { test, presence, view } = open;
  const asking = useTest((state) => state.asking !== null);
  const testing = useTest((state) => state.shown);
  const inspector = useView((state) => state.inspector);
  const drawn = useView((state) => state.drawer !== null);
  const finding = useView((state) => state.find !== null);
  const extracting = useView((state) => state.extracting);
  const selected = useView(onlySelected);
  const outline = useView((state) => state.outline);
  const menu = useView((state) => state.menu);
  const list = useView((state) => state.list !== null);
  const empty = useGraphPart((graph) => graph.nodes.length === 0);
  const onTest = useCallback(() => {
    if (test.getState().shown) return test.leave();
    beginTest(open);
  }, [test, open]);
  useCanvasKeys(onTest);
  useEffect(() => {
    presence.at(selected);
  }, [presence, selected]);
  useFollowing();
  useEffect(() => {
    const list = setTimeout(() => void loadStepList().catch(() => undefined), LIST_AFTER_MS);
    const forms = setTimeout(() => void Promise.all([loadStepPanel(), loadCardMenu(), import('./SelectionBar.tsx'), import('./tidy.ts')]).catch(() => undefined), FORMS_AFTER_MS);
    return () => {
      clearTimeout(list);
      clearTimeout(forms);
    };
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
              <OutlineButton />
              {outline ? <PartFrame><Outline /></PartFrame> : null}
              {empty && !testing ? <EmptyCanvas /> : null}
              {finding ? <PartFrame><FindPanel /></PartFrame> : null}
            </div>
            {drawn ? <PartFrame><Drawer /></PartFrame> : null}
            <IssuesBar />
          </div>
        </div>
        {testing ? <PartFrame><TestChat /></PartFrame> : inspector ? <Inspector /> : null}
      </div>
      {list ? <PartFrame><StepList /></PartFrame> : null}
      {extracting ? <PartFrame><ExtractDialog /></PartFrame> : null}
      {asking ? <PartFrame><TestFrom /></PartFrame> : null}
      <Announcements />
      {menu ? <PartFrame><CardMenu menu={menu} /></PartFrame> : null}
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
