/** The exits of a card: what the author connects, then under a line what happens on failure and silence. Each is a button that lists the steps it can lead to. */
import { Plural, useLingui } from '@lingui/react/macro';
import { metaOf, type NodeMeta } from '@patchbay/schema';
import { Handle, Position } from '@xyflow/react';
import { ChevronDown, CornerDownRight } from 'lucide-react';
import type { MouseEvent } from 'react';
import { setNodeFlag } from '../doc/commands/index.ts';
import { useFlow, useOpenFlow } from '../doc/flow-context.ts';
import { stepOf } from '../doc/step-index.ts';
import { FAMILY_CLASS } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import { exitKey } from '../test-chat/walk.ts';
import type { CardData } from './canvas-types.ts';
import type { CardRow } from './card-layout.ts';
import { stepTitle } from './step-title.ts';

interface CardExitsProps {
  data: CardData;
  /** Only jacks, no words. */
  bare?: boolean;
}

/** Rows in their fixed order; connecting one never moves another. They are drawn by one component, since a canvas that moves draws hundreds of them. */
export function CardExits({ data, bare = false }: CardExitsProps) {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const { rows } = data.layout;
  const firstQuiet = rows.findIndex((row) => row.quiet);
  const faults = new Set(data.issues.flatMap((issue) => issue.place.exit ?? []));

  const exitRow = ({ exit, text, quiet, pressed }: CardRow) => {
    const edge = data.plugged.get(exit.id);
    const byDefault = !edge && exit.role !== 'main' && data.fallback[exit.role];
    const lit = data.test?.exits.has(exitKey(data.node.id, exit.id)) ?? false;
    const openList = (event: MouseEvent<HTMLElement>) => {
      event.stopPropagation();
      const { right, top, height } = event.currentTarget.getBoundingClientRect();
      view.select([data.node.id]);
      view.openList({ x: right + 8, y: top + height / 2, from: { node: data.node.id, exit: exit.id }, existing: true });
    };
    const down = exit.id === data.down && !bare;
    const folded = edge !== undefined && data.folded.split(' ').includes(exit.id) && !lit;
    const target = edge && stepTitle(flow, edge.target, i18n.locale);
    const point = folded ? { onPointerMove: () => view.pointAt(edge.id), onPointerLeave: () => view.pointAt(null), onFocus: () => view.pointAt(edge.id), onBlur: () => view.pointAt(null) } : {};
    const name = target !== undefined ? t`${text}, leads to ${target}` : byDefault ? t`${text} default, connect` : t`${text}, connect`;
    return (
      <div className="pb-exit" {...point} data-quiet={quiet || undefined} data-folded={folded || down || undefined} data-pressed={(pressed && !bare) || undefined} data-lit={lit || undefined}>
        {bare ? null : (
          <button type="button" className="pb-exit-button" data-exit={exit.id} aria-label={name} disabled={data.readOnly} onClick={openList} title={text.length > 30 ? text : undefined}>
            <span className="pb-exit-text">{text}</span>{' '}
            {folded ? foldedCord(metaOf(flow.catalogue, stepOf(flow.graph(), edge.target)?.type ?? '')) : null}
            {down ? (
              <span className="pb-jump">
                <ChevronDown strokeWidth={2} aria-hidden />
              </span>
            ) : null}
            {byDefault ? <span className="pb-default">{t`default`}</span> : null}
          </button>
        )}
        <Handle type="source" position={Position.Right} id={exit.id} className="pb-jack-out nodrag" isConnectable={!data.readOnly} aria-hidden onClick={edge || data.readOnly ? undefined : openList}>
          <span className="pb-jack" data-on={edge ? true : undefined} data-open={(!edge && !byDefault) || undefined} data-default={byDefault || undefined} data-bad={faults.has(exit.id) || undefined} />
        </Handle>
      </div>
    );
  };
  return (
    <div className="pb-exits">
      {rows.map((row, at) => (
        <div key={row.exit.id} style={bare ? { position: 'absolute', top: row.y, right: 0 } : undefined}>
          {at === firstQuiet && !bare ? <div className="pb-hair" /> : null}
          {exitRow(row)}
        </div>
      ))}
      {data.layout.more > 0 && !bare ? <MoreExits id={data.node.id} count={data.layout.more} readOnly={data.readOnly} /> : null}
    </div>
  );
}

/** The exits that a card drawn small leaves out. */
function MoreExits({ id, count, readOnly }: { id: string; count: number; readOnly: boolean }) {
  const flow = useFlow();
  return (
    <div className="pb-exit" data-quiet>
      <button type="button" className="pb-exit-button" disabled={readOnly} onClick={() => setNodeFlag(flow, [id], 'collapsed', false)}>
        <Plural value={count} one="# more" other="# more" />
        <span className="pb-jump">
          <ChevronDown strokeWidth={2} aria-hidden />
        </span>
      </button>
    </div>
  );
}

/** A cord as a chip: an arrow and the icon of the step it leads to. */
function foldedCord(meta: NodeMeta | undefined) {
  return (
    <span className={`pb-jump ${FAMILY_CLASS[meta?.family ?? 'control']}`}>
      <CornerDownRight strokeWidth={2} aria-hidden />
      <StepIcon name={meta?.icon} />
    </span>
  );
}
