/** Says aloud what a key did, for those who do not see it. The words are heard once and kept nowhere. */
import { create } from 'zustand';

interface Spoken {
  words: string;
  /** Makes the same words twice two announcements. */
  count: number;
}

export const useSpoken = create<Spoken>(() => ({ words: '', count: 0 }));

/** `words` in the language of the screen. */
export function announce(words: string): void {
  useSpoken.setState(({ count }) => ({ words, count: count + 1 }));
}
