/** The theme people chose, kept on this device and drawn at once; follows the system while it is left to it. */
import { create } from 'zustand';
import { readTheme, resolveTheme, type Theme, THEME_KEY } from './theme-choice.ts';

interface ThemeStore {
  theme: Theme;
  choose(theme: Theme): void;
}

export const useTheme = create<ThemeStore>((set) => ({
  theme: readTheme(localStorage.getItem(THEME_KEY)),
  choose(theme) {
    localStorage.setItem(THEME_KEY, theme);
    set({ theme });
    draw(theme);
  },
}));

function draw(theme: Theme): void {
  document.documentElement.dataset.theme = resolveTheme(theme);
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => draw(useTheme.getState().theme));
