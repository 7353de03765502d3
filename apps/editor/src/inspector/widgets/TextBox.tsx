/** One text of a step in the form's language, with the variables it may name and how long it is. */
import { useLingui } from '@lingui/react/macro';
import { isObject, type Json } from '@patchbay/schema';
import { useRef } from 'react';
import { setText } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { useStepForm } from '../form-context.ts';
import { SharedTextArea, type TextHandle } from '../SharedTextArea.tsx';
import { VariableMenu } from '../VariableMenu.tsx';

interface TextBoxProps {
  /** Where the texts by language stand, such as `question` or `nudges.0.text`. */
  path: string;
  texts: Json | undefined;
  rows?: number;
  label?: string;
}

/** In a language without words yet, those of another are shown pale. */
export function TextBox({ path, texts, rows = 2, label }: TextBoxProps) {
  const { t, i18n } = useLingui();
  const flow = useFlow();
  const { node, language, languages, disabled } = useStepForm();
  const area = useRef<TextHandle>(null);
  const record = isObject(texts) ? texts : {};
  const text = typeof record[language] === 'string' ? record[language] : '';
  const fallback = languages.map((tag) => record[tag]).find((each) => typeof each === 'string' && each !== '');
  const length = new Intl.NumberFormat(i18n.locale).format([...text].length);
  return (
    <div data-path={path}>
      <SharedTextArea
        handle={area}
        value={text}
        rows={rows}
        disabled={disabled}
        lang={language}
        {...(typeof fallback === 'string' && text === '' ? { placeholder: fallback } : {})}
        {...(label === undefined ? {} : { label })}
        onChange={(next) => setText(flow, node.id, path, language, next)}
      />
      <div className="flex items-center justify-between pt-0.5">
        <VariableMenu onPick={(variable) => area.current?.insert(`{{ ${variable} }}`)} />
        <span className="text-11 text-ink-3 tabular-nums">{text === '' ? '' : t`${length} characters`}</span>
      </div>
    </div>
  );
}
