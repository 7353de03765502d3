/** Words and phrases the step listens for, by language. Enter or a comma adds one. */
import { useLingui } from '@lingui/react/macro';
import type { JsonObject } from '@patchbay/schema';
import { X } from 'lucide-react';
import { useState } from 'react';
import { setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { TextInput } from '../../kit/TextInput.tsx';
import { FieldFrame, useFieldWords } from '../FieldFrame.tsx';
import { asList, asRecord, useStepForm } from '../form-context.ts';
import { FieldLanguage } from '../LanguageSwitch.tsx';
import type { WidgetProps } from '../StepForm.tsx';

const WORD_CHARACTERS = 80;

/** Each word can be removed on its own. */
export function WordsField({ field, value }: WidgetProps<'words'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, language, disabled } = useStepForm();
  const { label } = useFieldWords(field);
  const [typed, setTyped] = useState('');
  const all = asRecord(value);
  const words = asList(all[language]).filter((each) => typeof each === 'string');
  const set = (next: string[]) => {
    const record: JsonObject = { ...all, [language]: next };
    if (next.length === 0) delete record[language];
    setConfig(flow, node.id, field.path, record);
  };
  const add = () => {
    const fresh = typed.split(/[,，、\n]/).map((each) => each.trim().slice(0, WORD_CHARACTERS)).filter((each) => each !== '' && !words.includes(each));
    setTyped('');
    if (fresh.length > 0) set([...words, ...fresh]);
  };
  return (
    <FieldFrame field={field} group aside={<FieldLanguage path={field.path} />}>
      {words.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {words.map((each) => (
            <li key={each} className="flex h-6 items-center gap-1 rounded-full border border-line bg-sunken pr-1 pl-2.5 text-12">
              {each}
              <button type="button" disabled={disabled} aria-label={t`Remove “${each}”`} className="grid size-4.5 place-items-center rounded-full text-ink-3 hover:bg-active hover:text-ink" onClick={() => set(words.filter((other) => other !== each))}>
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <TextInput
        size="small"
        value={typed}
        lang={language}
        disabled={disabled}
        aria-label={t`${label}, add one`}
        placeholder={t`Add a word, press Enter`}
        onChange={setTyped}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== ',')) return;
          event.preventDefault();
          add();
        }}
      />
    </FieldFrame>
  );
}
