/** The icon of a step on the colour of its family. */
import type { Family } from '@patchbay/schema';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** Classes that bind `text-family`, `bg-family-soft` and `border-family-cord` below them to a family's hue. */
export const FAMILY_CLASS: Record<Family, string> = {
  start: 'family-start',
  talk: 'family-talk',
  ask: 'family-ask',
  understand: 'family-understand',
  decide: 'family-decide',
  data: 'family-data',
  model: 'family-model',
  control: 'family-control',
  people: 'family-people',
  after: 'family-after',
};

interface FamilyChipProps {
  family: Family;
  size?: 'small' | 'medium' | 'large';
  /** The icon: 14 px in small (24 px chip), 16 px in medium (28), 18 px in large (32). */
  children: ReactNode;
}

const SIZES = { small: 'size-6 rounded-control', medium: 'size-7 rounded-control', large: 'size-8 rounded-[8px]' };

/** Decoration: whatever stands beside it says what it is. */
export function FamilyChip({ family, size = 'small', children }: FamilyChipProps) {
  return (
    <span aria-hidden className={cx(FAMILY_CLASS[family], SIZES[size], 'grid flex-none place-items-center bg-family-soft text-family')}>
      {children}
    </span>
  );
}
