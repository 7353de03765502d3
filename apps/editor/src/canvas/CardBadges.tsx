/** What sits half over the top edge of a card: who is there, what is wrong, where a test has been. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CornerDownRight, TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import { usePeers } from '../doc/flow-context.ts';
import { personColour } from '../kit/Avatar.tsx';
import { stepNumbers } from '../test-chat/walk.ts';
import type { CardData } from './canvas-types.ts';

/** During a test only the steps count. */
export function CardBadges({ data }: { data: CardData }) {
  const { t } = useLingui();
  return (
    <>
      {data.jumps > 0 ? (
        <div className="pb-badges pb-badges-in" title={t`Folded cords that lead here`}>
          <span className="pb-badge" data-tone="jump">
            <CornerDownRight aria-hidden />
            {data.jumps}
          </span>
        </div>
      ) : null}
      <RightBadges data={data} />
    </>
  );
}

function RightBadges({ data }: { data: CardData }) {
  const { t } = useLingui();
  const peers = usePeers().filter((peer) => peer.step === data.node.id);
  const card = data.test?.card;
  const errors = data.issues.filter((issue) => issue.severity === 'error').length;
  const count = data.issues.length;
  if (peers.length === 0 && !card && (count === 0 || data.test)) return null;
  return (
    <div className="pb-badges">
      {peers.map((peer) => (
        <span key={peer.client} className="pb-badge" data-tone="peer" style={{ '--peer': personColour(peer.id) } as CSSProperties}>
          <Trans>{peer.name} is here</Trans>
        </span>
      ))}
      {card ? (
        <span className="pb-badge" data-tone="walk">
          {stepNumbers(card.steps)}
          {card.waiting ? (
            <>
              {' · '}
              <Trans>waiting</Trans>
            </>
          ) : null}
        </span>
      ) : count > 0 && !data.test ? (
        <span className="pb-badge" data-tone={errors > 0 ? 'bad' : 'warn'}>
          {errors > 0 ? <TriangleAlert aria-hidden /> : <CircleAlert aria-hidden />}
          <span aria-hidden>{count}</span>
          <span className="sr-only">{errors > 0 ? <Plural value={count} one="# issue" other="# issues" /> : t`${count} to look at`}</span>
        </span>
      ) : null}
    </div>
  );
}
