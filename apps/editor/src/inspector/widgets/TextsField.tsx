/** Texts said one after the other, such as other words after each wrong answer. */
import { Trans, useLingui } from '@lingui/react/macro';
import { addItem } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { asList, useStepForm } from '../form-context.ts';
import { FieldLanguage } from '../LanguageSwitch.tsx';
import type { WidgetProps } from '../StepForm.tsx';
import { AddButton } from './AddButton.tsx';
import { ListRow } from './ListRow.tsx';
import { TextBox } from './TextBox.tsx';

const MOST = 10;

/** Numbered, because their order matters. */
export function TextsField({ field, value }: WidgetProps<'texts'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, language } = useStepForm();
  const texts = asList(value);
  return (
    <FieldFrame field={field} group aside={texts.length > 0 ? <FieldLanguage path={field.path} /> : undefined}>
      {texts.length > 0 ? (
        <ol className="flex flex-col gap-2">
          {texts.map((each, at) => (
            <ListRow key={at} path={field.path} at={at} count={texts.length} name={t`Text ${at + 1}`}>
              <TextBox path={`${field.path}.${at}`} texts={each} rows={1} label={t`Text ${at + 1}`} />
            </ListRow>
          ))}
        </ol>
      ) : null}
      <AddButton full={texts.length >= MOST} onClick={() => addItem(flow, node.id, field.path, { [language]: '' })}>
        <Trans>Add a text</Trans>
      </AddButton>
    </FieldFrame>
  );
}
