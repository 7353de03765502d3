/** One text of a step in the form's language: variables as chips, what is wrong with their names, and how the customer will read it. */
import { useLingui } from '@lingui/react/macro';
import { configAt, isObject, type Json } from '@patchbay/schema';
import { Maximize2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { lazyPart, PartFrame } from '../../shell/lazy-part.tsx';
import { setText } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { IconButton } from '../../kit/IconButton.tsx';
import { afterPress } from '../after-press.ts';
import { asText, useStepForm } from '../form-context.ts';
import { TextPreview } from '../preview/TextPreview.tsx';
import type { TextHandle } from '../SharedTextArea.tsx';
import { UnknownNames } from '../text/UnknownNames.tsx';
import { VariableText } from '../text/VariableText.tsx';
import { VariableMenu } from '../VariableMenu.tsx';

const LargeEditor = lazyPart(() => import('../large/LargeEditor.tsx'));

interface TextBoxProps {
  /** Where the texts by language stand, such as `question` or `nudges.0.text`. */
  path: string;
  texts: Json | undefined;
  rows?: number;
  label?: string;
  /** Answers offered with the text, as they are written. */
  choices?: readonly string[];
  /** The preview is shown while it is written in only. */
  row?: boolean;
}

/** From here on a text is long enough for a larger room. */
const LONG = 240;

/** In a language without words yet, those of another are shown pale. */
export function TextBox({ path, texts, rows = 2, label, choices, row = false }: TextBoxProps) {
  const { t, i18n } = useLingui();
  const flow = useFlow();
  const { node, language, languages, edited, setEdited, disabled } = useStepForm();
  const area = useRef<TextHandle>(null);
  const [large, setLarge] = useState(false);
  const record = isObject(texts) ? texts : {};
  const text = typeof record[language] === 'string' ? record[language] : '';
  const fallback = languages.map((tag) => record[tag]).find((each) => typeof each === 'string' && each !== '');
  const length = new Intl.NumberFormat(i18n.locale).format(text.length);
  const write = (next: string) => setText(flow, node.id, path, language, next);
  const read = () => {
    const now = flow.graph().nodes.find((each) => each.id === node.id);
    return asText(now && configAt(now.config, `${path}.${language}`));
  };
  const previewed = text !== '' && (!row || edited === path);
  return (
    <div data-path={path}>
      <VariableText
        handle={area}
        value={text}
        rows={rows}
        disabled={disabled}
        lang={language}
        {...(typeof fallback === 'string' && text === '' ? { placeholder: fallback } : {})}
        {...(label === undefined ? {} : { label })}
        onChange={write}
        onFocus={() => afterPress(() => setEdited(path))}
      />
      <div className="flex items-center justify-between pt-0.5">
        <div className="flex">
          <VariableMenu onPick={(variable) => area.current?.insert(`{{ ${variable} }}`)} />
          {text.length >= LONG ? (
            <IconButton label={t`Open the large editor`} size="small" onClick={() => setLarge(true)}>
              <Maximize2 size={14} aria-hidden />
            </IconButton>
          ) : null}
        </div>
        <span className="text-11 text-ink-3 tabular-nums">{text === '' || previewed ? '' : t`${length} characters`}</span>
      </div>
      <UnknownNames text={text} disabled={disabled} onReplace={(part, name) => write(text.slice(0, part.from) + name + text.slice(part.to))} />
      {previewed ? <TextPreview text={text} {...(choices ? { choices } : {})} /> : null}
      {large ? (
        <PartFrame>
          <LargeEditor text={text} read={read} language={language} disabled={disabled} onChange={write} onClose={() => setLarge(false)} />
        </PartFrame>
      ) : null}
    </div>
  );
}
