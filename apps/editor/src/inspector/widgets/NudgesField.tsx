/** Waiting in stages: reminders while nobody answers, each with its time, and what happens when the last time is over. */
import { Trans, useLingui } from '@lingui/react/macro';
import { configAt } from '@patchbay/schema';
import { addItem, setConfig, setItem } from '../../doc/commands/index.ts';
import { useFlow, useGraph } from '../../doc/flow-context.ts';
import { wellAfter } from '../duration-words.ts';
import { FieldFrame, useFieldIssues, useFieldWords, useWantedField } from '../FieldFrame.tsx';
import { asList, asRecord, asText, useStepForm } from '../form-context.ts';
import { FieldLanguage } from '../LanguageSwitch.tsx';
import type { WidgetProps } from '../StepForm.tsx';
import { AddButton } from './AddButton.tsx';
import { LastRung } from './LastRung.tsx';
import { ListRow } from './ListRow.tsx';
import { StageTime } from './StageTime.tsx';
import { TextBox } from './TextBox.tsx';

const MOST = 10;
const FIRST = '10m';

/** A new one is suggested well after the last. */
export function NudgesField({ field, value }: WidgetProps<'nudges'>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { node, language, disabled } = useStepForm();
  const nudges = asList(value).map(asRecord);
  return (
    <FieldFrame field={field} group aside={nudges.length > 0 ? <FieldLanguage path={field.path} /> : undefined}>
      <ol className="flex flex-col gap-3">
        {nudges.map((nudge, at) => (
          <ListRow
            key={at}
            path={field.path}
            at={at}
            count={nudges.length}
            name={t`Reminder ${at + 1}`}
            marker={<StageTime value={asText(nudge.after)} label={t`Reminder ${at + 1}, after`} disabled={disabled} onChange={(after) => setItem(flow, node.id, field.path, at, 'after', after)} last={!field.then && at === nudges.length - 1} />}
          >
            <TextBox path={`${field.path}.${at}.text`} texts={nudge.text} rows={1} label={t`Reminder ${at + 1}`} row />
          </ListRow>
        ))}
        {field.then ? <GivesUp exit={field.then.exit} path={field.then.after} /> : null}
      </ol>
      <AddButton full={nudges.length >= MOST} onClick={() => addItem(flow, node.id, field.path, { after: wellAfter(asText(nudges.at(-1)?.after)) ?? FIRST, text: { [language]: '' } })}>
        <Trans>Add a reminder</Trans>
      </AddButton>
    </FieldFrame>
  );
}

/** The end of the line: a time of the step's own or the flow's, and the exit that is left by. */
function GivesUp({ exit, path }: { exit: string; path: string }) {
  const flow = useFlow();
  const { silenceAfter } = useGraph().defaults;
  const { node, meta, disabled } = useStepForm();
  const field = meta.fields.find((each) => each.path === path);
  const { label } = useFieldWords(field ?? { path, kind: 'duration' });
  const { error } = useFieldIssues(path);
  const box = useWantedField(path);
  const own = asText(configAt(node.config, path));
  const set = (next: string | undefined, how: 'typing' | 'apart') => setConfig(flow, node.id, path, next, how);
  return (
    <>
      <LastRung
        exit={exit}
        marker={
          <div ref={box} className="flex self-stretch">
            <StageTime value={own || silenceAfter} label={label} disabled={disabled} inherited={own === ''} last onChange={(next) => set(next, 'typing')} {...(field?.optional ? { onInherit: () => set(undefined, 'apart') } : {})} />
          </div>
        }
      />
      {error ? <li className="text-12 text-bad">{error}</li> : null}
    </>
  );
}
