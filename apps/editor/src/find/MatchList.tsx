/** What was found in this flow: texts with the match marked, then steps of the kinds that answer to the word. */
import { Trans, useLingui } from '@lingui/react/macro';
import { placeName, type TextMatch } from '@patchbay/schema/find';
import { useEffect, useRef } from 'react';
import { Marked } from './Marked.tsx';
import { PlaceRow } from './PlaceRow.tsx';

/** Rows drawn at once; the count above the list says how many there are. */
const ROWS_MAX = 200;

interface MatchListProps {
  matches: readonly TextMatch[];
  steps: readonly string[];
  active: number;
  /** Is there a text to look for? */
  asked: boolean;
}

/** Nothing at all while nothing is asked. */
export function MatchList({ matches, steps, active, asked }: MatchListProps) {
  const { t } = useLingui();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (!asked) return null;
  if (matches.length + steps.length === 0) {
    return (
      <p role="status" className="px-4 pt-1 pb-4 text-12 text-ink-3">
        <Trans>Nothing in this flow has these words. Look in all flows, or try fewer letters.</Trans>
      </p>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto border-t border-line p-1.5">
      <ul ref={list} aria-label={t`Matches`}>
        {matches.slice(0, ROWS_MAX).map((match, at) => (
          <li key={`${placeName(match)}@${match.at}`}>
            <PlaceRow place={match} active={at === active}>
              <Marked match={match} />
            </PlaceRow>
          </li>
        ))}
      </ul>
      {steps.length > 0 ? (
        <>
          <h3 className="px-2 pt-2 pb-1 text-11 font-medium text-ink-3">
            <Trans>Steps of this kind</Trans>
          </h3>
          <ul aria-label={t`Steps of this kind`}>
            {steps.slice(0, ROWS_MAX).map((id) => (
              <li key={id}>
                <PlaceRow place={{ node: id }} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
