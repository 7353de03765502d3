/** A cord between two steps. Under the pointer or selected it offers to put a step in between, and to be pulled; one that closes a circle says how often. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { Plus, Repeat, Unplug } from 'lucide-react';
import { memo, type MouseEvent, useRef, useState } from 'react';
import { disconnect } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow } from '../doc/flow-context.ts';
import { FAMILY_CLASS } from '../kit/FamilyChip.tsx';
import type { CordType } from './canvas-types.ts';
import { cordWay, stubWay } from './cord-path.ts';
import { CARD_WIDTH } from './detail.ts';
import type { Bound } from './loops.ts';
import { STACK_GAP } from './stacks.ts';

const LEAVE_MS = 180;

/** A lit cord has a halo, so that it stays clear where cords cross. */
export const Cord = memo(function Cord(props: EdgeProps<CordType>) {
  const { id, data, source, sourceHandleId, selected = false } = props;
  const [over, setOver] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stub = data?.stub === undefined ? undefined : stubWay(props, { stub: data.stub, head: data.head, gap: STACK_GAP, width: CARD_WIDTH });
  const { path, x, y } = stub ?? cordWay(props, data?.rise);
  const tools = over || selected;
  const enter = () => {
    clearTimeout(leaving.current);
    setOver(true);
  };
  const leave = () => {
    leaving.current = setTimeout(() => setOver(false), LEAVE_MS);
  };
  const look = { 'data-quiet': data?.quiet || undefined, 'data-lit': data?.lit || undefined, 'data-dim': data?.dim || undefined };
  return (
    <g className={FAMILY_CLASS[data?.family ?? 'control']} onPointerEnter={enter} onPointerLeave={leave}>
      {data?.lit ? <path d={path} className="pb-cord-halo" /> : null}
      <path d={path} className="pb-cord" {...look} />
      <path d={path} className="react-flow__edge-interaction" fill="none" stroke="transparent" strokeWidth={20} />
      {tools || data?.bound !== undefined ? (
        <EdgeLabelRenderer>
          <div className="pb-cord-tools nodrag nopan" style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }} onPointerEnter={enter} onPointerLeave={leave}>
            {data?.bound === undefined ? null : <LoopBound bound={data.bound} />}
            {tools ? <CordTools id={id} from={{ node: source, exit: sourceHandleId ?? '' }} selected={selected} /> : null}
          </div>
        </EdgeLabelRenderer>
      ) : null}
    </g>
  );
});

interface CordToolsProps {
  id: string;
  from: { node: string; exit: string };
  selected: boolean;
}

function CordTools({ id, from, selected }: CordToolsProps) {
  const { t } = useLingui();
  const { flow, view } = useOpenFlow();
  const canEdit = useCanEdit();
  if (!canEdit) return null;
  const insert = (event: MouseEvent<HTMLElement>) => {
    const { right, top, height } = event.currentTarget.getBoundingClientRect();
    view.openList({ x: right + 8, y: top + height / 2, from, existing: false });
  };
  return (
    <>
      <button type="button" className="pb-cord-tool" aria-label={t`Put a step in between`} onClick={insert}>
        <Plus size={14} strokeWidth={2.25} aria-hidden />
      </button>
      {selected ? (
        <button type="button" className="pb-cord-tool" data-danger aria-label={t`Disconnect`} onClick={() => disconnect(flow, [id])}>
          <Unplug size={13} strokeWidth={2} aria-hidden />
        </button>
      ) : null}
    </>
  );
}

/** Words that stay the same while the cord moves. */
const LoopBound = memo(function LoopBound({ bound }: { bound: Bound }) {
  return (
    <span className="pb-bound">
      <Repeat aria-hidden />
      {bound === 'unbounded' ? <Trans>Again and again</Trans> : bound === 0 ? <Trans>Gives up at once</Trans> : <Plural value={bound} one="Again, once" other="Again, up to # times" />}
    </span>
  );
});
