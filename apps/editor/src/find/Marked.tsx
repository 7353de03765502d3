/** A match in its line, marked. */
import type { TextMatch } from '@patchbay/schema/find';
import { snippetOf } from './snippet.ts';

/** Plain text: what authors and customers wrote is never markup. */
export function Marked({ match }: { match: Pick<TextMatch, 'text' | 'at' | 'length'> }) {
  const { before, match: found, after } = snippetOf(match);
  return (
    <>
      {before}
      <mark className="rounded-chip bg-warn-soft text-ink">{found}</mark>
      {after}
    </>
  );
}
