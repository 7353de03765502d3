/** Texts said one after the other. As a ladder, such as for answers that do not fit, it also says after how many tries the step gives up. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { configAt, type Field } from '@patchbay/schema';
import { useState } from 'react';
import { addItem, setConfig } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { FieldFrame, useFieldIssues, useFieldWords, useWantedField } from '../FieldFrame.tsx';
import { asList, useStepForm } from '../form-context.ts';
import { type Ladder, ladderOf } from '../ladder.ts';
import { FieldLanguage } from '../LanguageSwitch.tsx';
import { offeredLabels } from '../offered-labels.ts';
import type { WidgetProps } from '../StepForm.tsx';
import { AddButton } from './AddButton.tsx';
import { LastRung } from './LastRung.tsx';
import { ListRow, Marker } from './ListRow.tsx';
import { NumberInput } from './NumberInput.tsx';
import { TextBox } from './TextBox.tsx';

const MOST = 10;

/** Numbered, because their order matters. */
export function TextsField({ field, value }: WidgetProps<'texts'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, meta, language, languages } = useStepForm();
  const texts = asList(value);
  const choices = offeredLabels(node, meta, language, languages);
  const tries = field.then && meta.fields.find((each): each is Extract<Field, { kind: 'number' }> => each.path === field.then?.after && each.kind === 'number');
  const count = tries && configAt(node.config, tries.path);
  const ladder = typeof count === 'number' ? ladderOf(count, texts.length) : undefined;
  return (
    <FieldFrame field={field} group aside={tries ? <Tries field={tries} value={count} /> : texts.length > 0 ? <FieldLanguage path={field.path} /> : undefined}>
      <ol className="flex flex-col gap-2">
        {texts.map((each, at) => (
          <ListRow key={at} path={field.path} at={at} count={texts.length} name={t`Text ${at + 1}`}>
            <TextBox path={`${field.path}.${at}`} texts={each} rows={1} label={t`Text ${at + 1}`} row {...(choices ? { choices } : {})} />
            {ladder?.unused.includes(at) ? (
              <p className="text-12 text-warn">
                <Trans>Never said: the step gives up before.</Trans>
              </p>
            ) : null}
          </ListRow>
        ))}
        <RepeatedRung ladder={ladder} />
        {field.then && ladder ? <LastRung exit={field.then.exit} marker={<Marker>{ladder.last}</Marker>} /> : null}
      </ol>
      <AddButton full={texts.length >= MOST} onClick={() => addItem(flow, node.id, field.path, { [language]: '' })}>
        <Trans>Add a text</Trans>
      </AddButton>
    </FieldFrame>
  );
}

/** Tries for which no text of their own is written. */
function RepeatedRung({ ladder }: { ladder: Ladder | undefined }) {
  const rung = ladder?.rungs.find((each) => each.again || each.text === undefined);
  if (!rung) return null;
  return (
    <li className="flex items-center gap-2">
      <Marker>{rung.from === rung.to ? rung.from : `${rung.from}–${rung.to}`}</Marker>
      <span className="text-ink-3">{rung.text === undefined ? <Trans>The question again</Trans> : <Trans>The last text again</Trans>}</span>
    </li>
  );
}

/** How many wrong answers there may be, at the head of the ladder. */
function Tries({ field, value }: { field: Extract<Field, { kind: 'number' }>; value: unknown }) {
  const flow = useFlow();
  const { node, disabled } = useStepForm();
  const { label } = useFieldWords(field);
  const { error } = useFieldIssues(field.path);
  const box = useWantedField(field.path);
  const [draft, setDraft] = useState<string | null>(null);
  const count = typeof value === 'number' ? value : field.min;
  return (
    <div ref={box} className="flex items-center gap-1.5 text-12 text-ink-2" title={error}>
      <NumberInput small value={draft ?? (typeof value === 'number' ? String(value) : '')} min={field.min} max={field.max} disabled={disabled} label={label} onDraft={setDraft} onChange={(next) => setConfig(flow, node.id, field.path, next, 'typing')} />
      <Plural value={count} one="try" other="tries" />
    </div>
  );
}
