/** What sits half over the top edge of a card: who is there, what is wrong, where a test has been. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CircleAlert, CornerDownRight, TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import { personColour } from '../kit/Avatar.tsx';
import { stepNumbers } from '../test-chat/walk.ts';
import type { CardData } from './canvas-types.ts';

/** During a test only the steps count. */
export function CardBadges({ data }: { data: CardData }) {
  const issues = data.test ? 0 : data.issues.length;
  return (
    <>
      {data.jumps > 0 ? <JumpBadge jumps={data.jumps} /> : null}
      {data.peers.length > 0 || data.test?.card || issues > 0 ? <RightBadges data={data} /> : null}
    </>
  );
}

function JumpBadge({ jumps }: { jumps: number }) {
  const { t } = useLingui();
  return (
    <div className="pb-badges pb-badges-in" title={t`Folded cords that lead here`}>
      <span className="pb-badge" data-tone="jump">
        <CornerDownRight aria-hidden />
        {jumps}
      </span>
    </div>
  );
}

function RightBadges({ data }: { data: CardData }) {
  const { t } = useLingui();
  const card = data.test?.card;
  const errors = data.issues.filter((issue) => issue.severity === 'error').length;
  const count = data.issues.length;
  return (
    <div className="pb-badges">
      {data.peers.map((peer) => (
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
