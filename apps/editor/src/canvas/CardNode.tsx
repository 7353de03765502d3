/** A step on the canvas: chip, title, what will happen, exits. At a small zoom only what can be recognised is drawn. */
import { useLingui } from '@lingui/react/macro';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { personColour } from '../kit/Avatar.tsx';
import { FAMILY_CLASS } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import type { CardData, CardNodeType } from './canvas-types.ts';
import { CardBadges } from './CardBadges.tsx';
import { CardExits } from './CardExits.tsx';
import { CardWords } from './CardWords.tsx';
import { IN } from './jacks.ts';

/** Drawn again only when its data changes; where it stands is not its concern. */
export const CardNode = memo(function CardNode({ data }: NodeProps<CardNodeType>) {
  const { meta, layout } = data;
  const [peer] = data.peers;
  const shared = {
    'data-shape': layout.shape,
    'data-issue': data.issues.some((issue) => issue.severity === 'error') && !data.test ? true : undefined,
    'data-walk': walkLook(data),
    'data-peer': peer ? true : undefined,
    style: peer ? ({ '--peer': personColour(peer.id) } as CSSProperties) : undefined,
  };
  const family = FAMILY_CLASS[meta?.family ?? 'control'];
  if (layout.shape === 'pill') {
    return (
      <div className={`pb-card pb-pill ${family}`} {...shared}>
        {data.reached ? <InJack data={data} /> : <LonelyJack data={data} />}
        <StepIcon name={meta?.icon} />
        <b>{layout.title}</b>
        <CardBadges data={data} />
      </div>
    );
  }
  const far = layout.detail === 'far';
  return (
    <div className={`pb-card ${far ? 'pb-far' : ''} ${family}`} {...shared}>
      <div className="pb-head" style={far ? ({ '--far-lines': Math.max(1, Math.floor((layout.height - 24) / 33)) } as CSSProperties) : undefined}>
        <span className="pb-head-chip">
          <StepIcon name={meta?.icon} />
        </span>
        <b>{layout.title}</b>
      </div>
      {far || layout.body.length === 0 ? null : <CardBody data={data} />}
      <CardExits data={data} bare={far} />
      {layout.shape === 'start' ? null : data.reached ? <InJack data={data} /> : <LonelyJack data={data} />}
      <CardBadges data={data} />
    </div>
  );
}, (before, after) => before.data === after.data);

function CardBody({ data }: { data: CardData }) {
  return (
    <div className="pb-body">
      {data.layout.body.map((part, at) =>
        part.look === 'line' ? (
          <CardWords key={at} pieces={part.pieces} lines={part.lines} />
        ) : (
          <div key={at} className="pb-bubble" data-look={part.look}>
            <CardWords pieces={part.pieces} lines={part.lines} />
          </div>
        ),
      )}
    </div>
  );
}

function InJack({ data, title }: { data: CardData; title?: string }) {
  return (
    <Handle type="target" position={Position.Left} id={IN} className="pb-jack-in" isConnectable={!data.readOnly} isConnectableStart={false} title={title} aria-hidden>
      <span className="pb-jack" data-on={data.reached || undefined} />
    </Handle>
  );
}

function LonelyJack({ data }: { data: CardData }) {
  const { t } = useLingui();
  return <InJack data={data} title={t`Nothing leads here yet`} />;
}

function walkLook({ test }: CardData): string | undefined {
  if (!test) return undefined;
  if (!test.card) return 'none';
  return test.card.chosen ? 'chosen' : test.card.waiting ? 'now' : 'walked';
}
