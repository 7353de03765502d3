/** What a theme choice means. Shared by the script before first paint and the store, so that both agree. */

export const THEME_KEY = 'patchbay.theme';
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Reads a stored choice; anything unknown means the system's own. */
export function readTheme(stored: string | null): Theme {
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** The theme to draw now. */
export function resolveTheme(stored: string | null): 'light' | 'dark' {
  const theme = readTheme(stored);
  if (theme !== 'system') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
