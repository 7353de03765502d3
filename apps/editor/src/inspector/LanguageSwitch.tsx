/** Which of the flow's languages a text is shown and written in. Not drawn when there is only one. */
import { useLingui } from '@lingui/react/macro';
import { Segmented } from '../kit/Segmented.tsx';
import { Select } from '../kit/Select.tsx';
import { useStepForm } from './form-context.ts';
import { languageName } from './language-names.ts';

const SIDE_BY_SIDE = 3;

interface LanguageSwitchProps {
  languages: readonly string[];
  language: string;
  onChange(language: string): void;
}

/** Side by side for up to three, a list for more. */
export function LanguageSwitch({ languages, language, onChange }: LanguageSwitchProps) {
  const { t } = useLingui();
  if (languages.length < 2) return null;
  const options = languages.map((tag) => ({ value: tag, label: languageName(tag, languages) }));
  if (languages.length > SIDE_BY_SIDE) return <Select size="small" className="w-32" label={t`Language of the text`} value={language} onChange={onChange} options={options} />;
  return <Segmented label={t`Language of the text`} value={language} onChange={onChange} options={options} />;
}

/** The switch at the first text of a step's form; the other texts only say which language they are shown in. */
export function FieldLanguage({ path }: { path: string }) {
  const { languages, language, setLanguage, firstText } = useStepForm();
  if (languages.length < 2) return null;
  if (path === firstText) return <LanguageSwitch languages={languages} language={language} onChange={setLanguage} />;
  return <span className="text-11 text-ink-3">{languageName(language, languages)}</span>;
}
