/** What can be done with the current row of the outline, in thumb reach. The same actions have keys. */
import { Trans, useLingui } from '@lingui/react/macro';
import { CornerDownRight, PanelRight, Plus, Trash2, Unplug } from 'lucide-react';
import type { RefObject } from 'react';
import type { Action } from '../actions/action.ts';
import { addStep } from '../actions/add.ts';
import { announce } from '../actions/announce.ts';
import { useCommandHost } from '../actions/command-host.ts';
import { remove } from '../actions/edit.ts';
import { openStep } from '../actions/view.ts';
import { disconnect } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { type ExitRow, type OutlineRow, stepKey } from './outline.ts';
import { lineOf } from './use-outline-keys.ts';

interface OutlineToolsProps {
  row: OutlineRow;
  tree: RefObject<HTMLElement | null>;
}

/** Readers can open steps, not change them. */
export function OutlineTools({ row, tree }: OutlineToolsProps) {
  const { t } = useLingui();
  return (
    <div role="toolbar" aria-label={t`What to do with this row`} className="flex flex-none flex-wrap gap-1.5 border-t border-line p-2">
      {row.kind === 'step' ? <StepTools id={row.node.id} /> : <ExitTools row={row} tree={tree} />}
    </div>
  );
}

function StepTools({ id }: { id: string }) {
  const canEdit = useCanEdit();
  const run = (action: Action) => {
    const scene = useCommandHost.getState().stage?.scene();
    if (scene) action.run({ ...scene, focused: id });
  };
  return (
    <>
      <Button size="small" icon={<PanelRight size={14} aria-hidden />} onClick={() => run(openStep)}>
        <Trans>Open</Trans>
      </Button>
      <Button size="small" disabled={!canEdit} icon={<Plus size={14} aria-hidden />} onClick={() => run(addStep)}>
        <Trans>Add after</Trans>
      </Button>
      <Button size="small" variant="danger" disabled={!canEdit} icon={<Trash2 size={14} aria-hidden />} onClick={() => run(remove)}>
        <Trans>Delete</Trans>
      </Button>
    </>
  );
}

function ExitTools({ row, tree }: { row: ExitRow; tree: RefObject<HTMLElement | null> }) {
  const { t } = useLingui();
  const { flow, view } = useOpenFlow();
  const canEdit = useCanEdit();
  const { cord } = row;
  const connect = () => {
    const box = lineOf(tree, row.key)?.getBoundingClientRect();
    if (box) view.openList({ x: box.x + 40, y: box.bottom, from: { node: row.node.id, exit: row.words.exit.id }, existing: true });
  };
  const pull = () => {
    if (!cord) return;
    disconnect(flow, [cord.id]);
    announce(t`Disconnected`);
  };
  return (
    <>
      <Button size="small" disabled={!canEdit} icon={<Plus size={14} aria-hidden />} onClick={connect}>
        {cord ? <Trans>Change</Trans> : <Trans>Connect</Trans>}
      </Button>
      {cord ? (
        <>
          <Button size="small" icon={<CornerDownRight size={14} aria-hidden />} onClick={() => lineOf(tree, stepKey(cord.target))?.focus()}>
            <Trans>Go there</Trans>
          </Button>
          <Button size="small" disabled={!canEdit} icon={<Unplug size={14} aria-hidden />} onClick={pull}>
            <Trans>Disconnect</Trans>
          </Button>
        </>
      ) : null}
    </>
  );
}
