/** Answers to pick from. Each is a button for the customer and an exit of the step. */
import { Trans, useLingui } from '@lingui/react/macro';
import { isObject } from '@patchbay/schema';
import { addItem, setText } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { newId } from '../../doc/ids.ts';
import { TextInput } from '../../kit/TextInput.tsx';
import { FieldFrame, useFieldIssues } from '../FieldFrame.tsx';
import { asList, asRecord, asText, useStepForm } from '../form-context.ts';
import { FieldLanguage } from '../LanguageSwitch.tsx';
import type { WidgetProps } from '../StepForm.tsx';
import { AddButton } from './AddButton.tsx';
import { ListRow } from './ListRow.tsx';

const MOST = 10;

/** An answer keeps its exit when it is renamed or moved. */
export function ChoicesField({ field, value }: WidgetProps<'choices'>) {
  const flow = useFlow();
  const { t } = useLingui();
  const { node, language } = useStepForm();
  const choices = asList(value).map(asRecord);
  return (
    <FieldFrame field={field} group aside={<FieldLanguage path={field.path} />}>
      {choices.length > 0 ? (
        <ol className="flex flex-col gap-1.5">
          {choices.map((choice, at) => (
            <ListRow key={asText(choice.id) || at} path={field.path} at={at} count={choices.length} name={t`Answer ${at + 1}`}>
              <ChoiceInput path={`${field.path}.${at}.label`} texts={isObject(choice.label) ? choice.label : {}} name={t`Answer ${at + 1}`} />
            </ListRow>
          ))}
        </ol>
      ) : null}
      <AddButton full={choices.length >= MOST} onClick={() => addItem(flow, node.id, field.path, { id: newId(), label: { [language]: '' } })}>
        <Trans>Add an answer</Trans>
      </AddButton>
    </FieldFrame>
  );
}

function ChoiceInput({ path, texts, name }: { path: string; texts: Record<string, unknown>; name: string }) {
  const flow = useFlow();
  const { node, language, languages, disabled } = useStepForm();
  const { error } = useFieldIssues(path);
  const text = typeof texts[language] === 'string' ? texts[language] : '';
  const fallback = languages.map((tag) => texts[tag]).find((each) => typeof each === 'string' && each !== '');
  return <TextInput value={text} lang={language} aria-label={name} aria-invalid={error ? true : undefined} disabled={disabled} placeholder={typeof fallback === 'string' ? fallback : ''} onChange={(next) => setText(flow, node.id, path, language, next)} />;
}
