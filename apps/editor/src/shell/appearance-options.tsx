/** The choices of theme and screen language, for whatever control shows them. */
import { useLingui } from '@lingui/react/macro';
import { Monitor, Moon, Sun } from 'lucide-react';
import type { Option } from '../kit/Select.tsx';
import { showLanguage } from '../locales/language.ts';
import { LANGUAGE_NAMES, LANGUAGES, resolveLanguage, type ScreenLanguage } from '../locales/language-choice.ts';
import { useTheme } from './theme.ts';
import type { Theme } from './theme-choice.ts';

interface Choice<Value extends string> {
  value: Value;
  onChange(value: Value): void;
  options: Option<Value>[];
}

/** System, light or dark. */
export function useThemeOptions(): Choice<Theme> {
  const { t } = useLingui();
  const { theme, choose } = useTheme();
  return {
    value: theme,
    onChange: choose,
    options: [
      { value: 'system', label: t`As the system`, icon: <Monitor size={14} aria-hidden /> },
      { value: 'light', label: t`Light`, icon: <Sun size={14} aria-hidden /> },
      { value: 'dark', label: t`Dark`, icon: <Moon size={14} aria-hidden /> },
    ],
  };
}

/** Each language by its own name. */
export function useLanguageOptions(): Choice<ScreenLanguage> {
  const { i18n } = useLingui();
  return {
    value: resolveLanguage(i18n.locale, []),
    onChange: (language) => void showLanguage(language, true),
    options: LANGUAGES.map((language) => ({ value: language, label: <span lang={language}>{LANGUAGE_NAMES[language]}</span> })),
  };
}
