/** Above many selected things: how many there are, and what can be done with all of them at once. */
import { Plural, useLingui } from '@lingui/react/macro';
import { useStore } from '@xyflow/react';
import { AlignCenterHorizontal, AlignCenterVertical, AlignEndHorizontal, AlignEndVertical, AlignHorizontalDistributeCenter, AlignStartHorizontal, AlignStartVertical, AlignVerticalDistributeCenter, Copy, Frame, LayoutGrid, type LucideIcon, Minimize2, Power, Trash2 } from 'lucide-react';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import type { Action } from '../actions/action.ts';
import { allHave, ARRANGE_ACTIONS } from '../actions/arrange.ts';
import { useScene } from '../actions/command-host.ts';
import { duplicateThem, remove } from '../actions/edit.ts';
import { keyOf } from '../actions/key-words.ts';
import { useFlow, useGraph, useSpeech, useView } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { allBoxes } from './boxes.ts';
import type { Box } from './cord-path.ts';
import type { Detail } from './detail.ts';
import { around } from './moving.ts';

const ABOVE = 16;
const HIGH = 36;

interface Tool {
  action: Action;
  Icon: LucideIcon;
}

const A = ARRANGE_ACTIONS;
const LINING: readonly Tool[] = [
  { action: A.alignLeft, Icon: AlignStartVertical },
  { action: A.alignCentre, Icon: AlignCenterVertical },
  { action: A.alignRight, Icon: AlignEndVertical },
  { action: A.alignTop, Icon: AlignStartHorizontal },
  { action: A.alignMiddle, Icon: AlignCenterHorizontal },
  { action: A.alignBottom, Icon: AlignEndHorizontal },
  { action: A.distributeAcross, Icon: AlignHorizontalDistributeCenter },
  { action: A.distributeDown, Icon: AlignVerticalDistributeCenter },
  { action: A.tidy, Icon: LayoutGrid },
];

/** For more than one selected thing. */
export default function SelectionBar({ detail }: { detail: Detail }) {
  const selected = useView((view) => view.selected);
  const { t, i18n } = useLingui();
  const table = useScene();
  const flow = useFlow();
  const graph = useGraph();
  const speech = useSpeech();
  const box = useMemo(() => {
    const boxes = allBoxes(graph, flow, speech, detail);
    return around([...selected].flatMap((id) => boxes.get(id) ?? []));
  }, [graph, flow, speech, detail, selected]);
  if (!box || !table) return null;
  const tool = ({ action, Icon }: Tool) => (
    <IconButton key={i18n._(action.label)} label={i18n._(action.label)} {...keyOf(action)} size="small" side="top" disabled={action.ready?.(table) === false} onClick={() => action.run(table)}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </IconButton>
  );
  const collapse = { ...A.collapse, label: allHave(table, 'collapsed') ? A.collapse.back : A.collapse.label };
  const off = { ...A.off, label: allHave(table, 'off') ? A.off.back : A.off.label };
  return (
    <Above box={box} label={t`Actions for the selection`}>
      <span className="px-2 text-12 font-semibold whitespace-nowrap tabular-nums">
        <Plural value={selected.size} one="# selected" other="# selected" />
      </span>
      <Rule />
      <span className="flex gap-0.5 max-tablet:hidden">{LINING.map(tool)}</span>
      <span className="max-tablet:hidden">
        <Rule />
      </span>
      {tool({ action: duplicateThem, Icon: Copy })}
      {tool({ action: collapse, Icon: Minimize2 })}
      {tool({ action: off, Icon: Power })}
      {tool({ action: A.frame, Icon: Frame })}
      {tool({ action: remove, Icon: Trash2 })}
    </Above>
  );
}

/** Keeps the tools above a box of the canvas, and in view; only this moves with the canvas. */
function Above({ box, label, children }: { box: Box; label: string; children: ReactNode }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const middle = Math.round((box.x + box.width / 2) * zoom + x);
  const top = Math.round(box.y * zoom + y - ABOVE - HIGH);
  return (
    <div role="toolbar" aria-label={label} className="pb-selection-bar pb-bar" style={{ top: `clamp(8px, ${top}px, calc(100cqh - ${HIGH + 8}px))`, '--middle': `${middle}px` } as CSSProperties}>
      {children}
    </div>
  );
}

function Rule() {
  return <span aria-hidden className="mx-0.5 block h-5 w-px flex-none bg-line" />;
}
