/** A step on the canvas: chip, title, what will happen, exits. At a small zoom only what can be recognised is drawn. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { Ellipsis } from 'lucide-react';
import { type CSSProperties, memo, type MouseEvent } from 'react';
import { useOpenFlow } from '../doc/flow-context.ts';
import { personColour } from '../kit/Avatar.tsx';
import { FAMILY_CLASS } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';
import type { CardData, CardNodeType } from './canvas-types.ts';
import type { CardNotice } from './card-layout.ts';
import { CardBadges } from './CardBadges.tsx';
import { CardExits } from './CardExits.tsx';
import { CardWords } from './CardWords.tsx';
import { IN } from './jacks.ts';
import { stepTitle } from './step-title.ts';

/** Drawn again only when its data changes; where it stands is not its concern. */
export const CardNode = memo(function CardNode({ data }: NodeProps<CardNodeType>) {
  const { meta, layout } = data;
  const [peer] = data.peers;
  const shared = {
    'data-shape': layout.shape,
    'data-issue': data.issues.some((issue) => issue.severity === 'error') && !data.test ? true : undefined,
    'data-walk': walkLook(data),
    'data-peer': peer ? true : undefined,
    'data-off': data.node.off || undefined,
    'data-under': data.under || undefined,
    style: peer ? ({ '--peer': personColour(peer.id) } as CSSProperties) : undefined,
  };
  const family = FAMILY_CLASS[meta?.family ?? 'control'];
  if (layout.shape === 'pill') {
    return (
      <div className={`pb-card pb-pill ${family}`} {...shared}>
        {data.reached ? <InJack data={data} /> : <LonelyJack data={data} />}
        <StepIcon name={meta?.icon} />
        <b>{layout.title}</b>
        {data.node.off ? <OffPill /> : null}
        <CardMenuButton data={data} />
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
        {data.node.off && !far ? <OffPill /> : null}
        {far ? null : <CardMenuButton data={data} />}
      </div>
      {far || layout.body.length + layout.notices.length === 0 ? null : <CardBody data={data} />}
      <CardExits data={data} bare={far} />
      {layout.shape === 'start' ? null : data.reached ? <InJack data={data} /> : <LonelyJack data={data} />}
      <CardBadges data={data} />
    </div>
  );
}, (before, after) => before.data === after.data);

function CardBody({ data }: { data: CardData }) {
  return (
    <div className="pb-body">
      {data.layout.notices.map((notice) => (
        <CardNoticeLine key={notice} notice={notice} data={data} />
      ))}
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

function OffPill() {
  return (
    <span className="pb-off">
      <Trans>Off</Trans>
    </span>
  );
}

function CardNoticeLine({ notice, data }: { notice: CardNotice; data: CardData }) {
  const { t, i18n } = useLingui();
  const { flow } = useOpenFlow();
  const next = data.goesOn && stepTitle(flow, data.goesOn, i18n.locale);
  const text = notice === 'unknown' ? t`Not known here: ${data.node.type}` : next ? t`Conversations go on at ${next}` : t`Nothing follows: cords to it lead nowhere`;
  return (
    <span className="pb-notice" title={text}>
      {text}
    </span>
  );
}

/** One button on each card; the menu itself is there once for the whole canvas. */
function CardMenuButton({ data }: { data: CardData }) {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  const { title } = data.layout;
  const open = (event: MouseEvent<HTMLElement>) => {
    event.stopPropagation();
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    view.openMenu({ id: data.node.id, x: left, y: bottom + 4 });
  };
  return data.readOnly ? null : (
    <button type="button" className="pb-card-menu nodrag" aria-label={t`Actions for ${title}`} onClick={open}>
      <Ellipsis size={16} aria-hidden />
    </button>
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
