/** The drawer that grows from the issues bar: what is wrong, during a test what happened, and the saved tests. */
import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { withWords } from '../locales/language.ts';
import type { DrawerTab } from '../canvas/view.ts';
import { useFindings, useGraph, useOpenFlow, useTest, useView } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { TabPanel } from '../kit/TabPanel.tsx';
import { type Tab, Tabs } from '../kit/Tabs.tsx';

const IssueList = lazyPart(() => import('./IssueList.tsx'));
const Steps = lazyPart(() => withWords('late', import('../test-chat/Steps.tsx')));
const SavedTests = lazyPart(() => withWords('late', import('../test-chat/SavedTests.tsx')));

/** Made when it is opened. */
export default function Drawer() {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  const drawer = useView((state) => state.drawer);
  const findings = useFindings();
  const testing = useTest((test) => test.shown);
  const steps = useTest((test) => test.run?.steps.length ?? 0);
  const saved = useGraph().stories.length;
  if (!drawer) return null;
  const tabs: Tab<DrawerTab>[] = [{ value: 'issues', label: t`Issues`, count: findings.all.length }, ...(testing ? [{ value: 'steps' as const, label: t`Steps`, count: steps }] : []), { value: 'tests', label: t`Saved tests`, count: saved }];
  const value = drawer === 'steps' && !testing ? 'issues' : drawer;
  return (
    <section aria-label={t`What is wrong and what happened`} className="flex h-68 max-h-[45%] flex-none flex-col border-t border-line bg-surface">
      <Tabs
        value={value}
        onChange={(tab) => view.setDrawer(tab)}
        tabs={tabs}
        label={t`Drawer`}
        className="flex-1"
        aside={
          <IconButton label={t`Close the drawer`} size="small" side="top" onClick={() => view.setDrawer(null)}>
            <X size={14} aria-hidden />
          </IconButton>
        }
      >
        <TabPanel value="issues" className="min-h-0 flex-1 overflow-y-auto">
          <PartFrame>
            <IssueList />
          </PartFrame>
        </TabPanel>
        <TabPanel value="steps" className="min-h-0 flex-1">
          <PartFrame>
            <Steps />
          </PartFrame>
        </TabPanel>
        <TabPanel value="tests" className="min-h-0 flex-1">
          <PartFrame>
            <SavedTests />
          </PartFrame>
        </TabPanel>
      </Tabs>
    </section>
  );
}
