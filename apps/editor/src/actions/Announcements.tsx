/** The place screen readers listen to for what a key did. */
import { useSpoken } from './announce.ts';

/** Seen by nobody; mounted before the first words, since a place that appears with them is not heard. */
export function Announcements() {
  const { words, count } = useSpoken();
  // A space more or less makes repeated words a change.
  return (
    <p role="status" aria-live="polite" className="sr-only" data-announcements>
      {count % 2 === 0 ? words : `${words}\u00a0`}
    </p>
  );
}
