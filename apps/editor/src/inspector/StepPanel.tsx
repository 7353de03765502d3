/** One step: its title, and tabs for how it is set up, where it leads, and how it is used. */
import { useLingui } from '@lingui/react/macro';
import { word } from '@patchbay/nodes/strings';
import { exitsOf, type Node, type NodeMeta } from '@patchbay/schema';
import { Copy, Ellipsis, Play, Trash2 } from 'lucide-react';
import { duplicateThem, makeCopies, remove } from '../actions/edit.ts';
import { keyOf } from '../actions/key-words.ts';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import type { InspectorTab } from '../canvas/view.ts';
import { deleteSelection } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow, useView } from '../doc/flow-context.ts';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TabPanel } from '../kit/TabPanel.tsx';
import { type Tab, Tabs } from '../kit/Tabs.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import { ExitsTab } from './ExitsTab.tsx';
import { PanelHead } from './PanelHead.tsx';
import { StepForm } from './StepForm.tsx';
import { StepTitle } from './StepTitle.tsx';

const GuideTab = lazyPart(() => import('./GuideTab.tsx'));
const CasesTab = lazyPart(() => import('./cases/CasesTab.tsx'));

/** A kind this build does not have can only be renamed, copied and removed. */
export default function StepPanel({ node, meta }: { node: Node; meta: NodeMeta | undefined }) {
  const { t, i18n } = useLingui();
  const open = useOpenFlow();
  const { flow, view, test } = open;
  const tab = useView((state) => state.tab);
  const canEdit = useCanEdit();
  const kind = word(node.type, 'name', i18n.locale) || node.type;
  const exits = meta ? exitsOf(meta, node.config).length : 0;
  const tabs: Tab<InspectorTab>[] = [
    { value: 'setup', label: t`Set up` },
    { value: 'exits', label: t`Exits`, count: exits },
    { value: 'guide', label: t`Guide` },
    { value: 'cases', label: t`Tests` },
  ];
  return (
    <>
      <PanelHead
        icon={
          <FamilyChip family={meta?.family ?? 'control'} size="large">
            <StepIcon name={meta?.icon} size={18} />
          </FamilyChip>
        }
        actions={
          <Menu
            trigger={
              <IconButton label={t`Step actions`} size="small" disabled={!canEdit}>
                <Ellipsis size={16} aria-hidden />
              </IconButton>
            }
          >
            <MenuItem icon={<Play size={14} />} onSelect={() => test.askFrom(node.id)}>{t`Test from here`}</MenuItem>
            <MenuItem icon={<Copy size={14} />} {...keyOf(duplicateThem)} onSelect={() => makeCopies(open, [node.id])}>{t`Duplicate`}</MenuItem>
            <MenuItem
              icon={<Trash2 size={14} />}
              {...keyOf(remove)}
              danger
              onSelect={() => {
                deleteSelection(flow, [node.id]);
                view.select([]);
              }}
            >{t`Delete`}</MenuItem>
          </Menu>
        }
      >
        <StepTitle node={node} kind={kind} />
      </PanelHead>
      {meta ? (
        <Tabs value={tab} onChange={view.setTab} tabs={tabs} label={t`Parts of the step`} className="flex-1">
          <TabPanel value="setup" className="min-h-0 flex-1 overflow-y-auto">
            <StepForm node={node} meta={meta} />
          </TabPanel>
          <TabPanel value="exits" className="min-h-0 flex-1 overflow-y-auto">
            <ExitsTab node={node} meta={meta} />
          </TabPanel>
          <TabPanel value="guide" className="min-h-0 flex-1 overflow-y-auto">
            <PartFrame waiting={<div className="flex flex-col gap-3 p-4"><Skeleton /><Skeleton /></div>}>
              <GuideTab type={node.type} />
            </PartFrame>
          </TabPanel>
          <TabPanel value="cases" className="min-h-0 flex-1 overflow-y-auto">
            <PartFrame waiting={<div className="flex flex-col gap-3 p-4"><Skeleton /><Skeleton /></div>}>
              <CasesTab meta={meta} />
            </PartFrame>
          </TabPanel>
        </Tabs>
      ) : (
        <div className="p-4">
          <Notice tone="warn" title={t`This kind of step is not known here`}>{t`It is kept as it is. Publish the flow with a Patchbay that knows “${node.type}”, or remove the step.`}</Notice>
        </div>
      )}
    </>
  );
}
