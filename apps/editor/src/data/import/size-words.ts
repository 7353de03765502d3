/** A number of bytes as people read it. */
import type { I18n } from '@lingui/core';

/** `0.3 MB`, `12 kB`. */
export function sizeWords(bytes: number, i18n: I18n): string {
  const isLarge = bytes >= 100_000;
  return i18n.number(isLarge ? bytes / 1_000_000 : Math.ceil(bytes / 1_000), { style: 'unit', unit: isLarge ? 'megabyte' : 'kilobyte', maximumFractionDigits: isLarge ? 1 : 0 });
}
