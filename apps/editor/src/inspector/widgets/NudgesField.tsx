/** Reminders while nobody answers: after how long, and what is said. */
import { Trans, useLingui } from '@lingui/react/macro';
import { durationMs } from '@patchbay/schema';
import { Clock } from 'lucide-react';
import { addItem, setItem } from '../../doc/commands/index.ts';
import { useFlow } from '../../doc/flow-context.ts';
import { durationOf } from '../duration-words.ts';
import { FieldFrame } from '../FieldFrame.tsx';
import { asList, asRecord, asText, useStepForm } from '../form-context.ts';
import { FieldLanguage } from '../LanguageSwitch.tsx';
import type { WidgetProps } from '../StepForm.tsx';
import { AddButton } from './AddButton.tsx';
import { DurationInput } from './DurationInput.tsx';
import { ListRow } from './ListRow.tsx';
import { TextBox } from './TextBox.tsx';

const MOST = 10;
const FIRST = '10m';
const MINUTE_MS = 60_000;

/** A new one is suggested well after the last. */
export function NudgesField({ field, value }: WidgetProps<'nudges'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, language, disabled } = useStepForm();
  const nudges = asList(value).map(asRecord);
  const next = () => {
    const last = durationMs(asText(nudges.at(-1)?.after));
    return last === 0 ? FIRST : durationOf(Math.round((last * 6) / MINUTE_MS), 'minute');
  };
  return (
    <FieldFrame field={field} group aside={nudges.length > 0 ? <FieldLanguage path={field.path} /> : undefined}>
      {nudges.length > 0 ? (
        <ol className="flex flex-col gap-3">
          {nudges.map((nudge, at) => (
            <ListRow key={at} path={field.path} at={at} count={nudges.length} name={t`Reminder ${at + 1}`} marker={<Clock size={12} />}>
              <div className="flex flex-col gap-1.5">
                <DurationInput value={asText(nudge.after)} onChange={(after) => setItem(flow, node.id, field.path, at, 'after', after)} label={t`Reminder ${at + 1}, after`} disabled={disabled} />
                <TextBox path={`${field.path}.${at}.text`} texts={nudge.text} rows={1} label={t`Reminder ${at + 1}`} />
              </div>
            </ListRow>
          ))}
        </ol>
      ) : null}
      <AddButton full={nudges.length >= MOST} onClick={() => addItem(flow, node.id, field.path, { after: next(), text: { [language]: '' } })}>
        <Trans>Add a reminder</Trans>
      </AddButton>
    </FieldFrame>
  );
}
