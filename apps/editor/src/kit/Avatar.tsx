/** A person as initials on a colour that stays theirs. */
import { cx } from './cx.ts';

interface AvatarProps {
  name: string;
  size?: 'small' | 'medium' | 'large';
  /** Decides the colour; the name when absent. */
  seed?: string;
}

const SIZES = { small: 'size-6 text-[10px]', medium: 'size-8 text-12', large: 'size-10 text-14' };

/** Decoration: the name stands beside it or in the label of the control around it. */
export function Avatar({ name, size = 'small', seed }: AvatarProps) {
  return (
    <span aria-hidden data-initials={initials(name)} style={{ background: personColour(seed ?? name) }} className={cx('grid before:content-[attr(data-initials)] flex-none place-items-center rounded-full leading-none font-semibold text-white select-none', SIZES[size])} />
  );
}

/** The colour of a person, the same everywhere: one of eight tokens that carry white text. */
export function personColour(seed: string): string {
  let sum = 0;
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `var(--person-${(sum % 8) + 1})`;
}

/** First letters of the first and last word; the last two characters of a Chinese name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (first === undefined) return '?';
  if (/\p{Script=Han}/u.test(first)) return [...first].slice(-2).join('');
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
}
