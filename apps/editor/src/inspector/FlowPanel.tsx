/** The flow's own settings: name, description, languages, and what customers hear when something fails or nobody answers. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { setFlow } from '../doc/commands/index.ts';
import { useCanEdit, useFlow, useGraph, useOpenFlow, useView } from '../doc/flow-context.ts';
import { focusField } from '../issues/focus-field.ts';
import { Field } from '../kit/Field.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TextArea } from '../kit/TextArea.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { LanguageList } from './LanguageList.tsx';
import { PanelHead } from './PanelHead.tsx';
import { DurationInput } from './widgets/DurationInput.tsx';

const DefaultAnswers = lazyPart(() => import('./DefaultAnswers.tsx'));

/** Shown while nothing is selected. */
export default function FlowPanel() {
  const { t } = useLingui();
  const flow = useFlow();
  const { name, description, defaults } = useGraph();
  const disabled = !useCanEdit();
  const form = useWantedSetting();
  return (
    <>
      <PanelHead>
        <h2 className="text-14 font-semibold">
          <Trans>This flow</Trans>
        </h2>
        <p className="text-12 text-ink-3">
          <Trans>Choose a step to set it up.</Trans>
        </p>
      </PanelHead>
      <form ref={form} className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto p-4 pt-2" onSubmit={(event) => event.preventDefault()}>
        <Field label={t`Name`}>
          <NameInput name={name} disabled={disabled} onChange={(next) => setFlow(flow, { name: next }, 'typing')} />
        </Field>
        <Field label={t`Description`} optional>
          <TextArea value={description} disabled={disabled} maxLength={2_000} onChange={(next) => setFlow(flow, { description: next }, 'typing')} />
        </Field>
        <LanguageList />
        <PartFrame waiting={<Skeleton className="h-24 w-full" />}>
          <DefaultAnswers />
        </PartFrame>
        <Field label={t`Silence begins after`} hint={t`For questions that set no time of their own.`}>
          <DurationInput value={defaults.silenceAfter} label={t`Silence begins after`} disabled={disabled} onChange={(silenceAfter) => setFlow(flow, { defaults: { ...defaults, silenceAfter } }, 'typing')} />
        </Field>
      </form>
    </>
  );
}

/** A flow always has a name: while the field is empty the last one stays, and comes back when the field is left. */
function NameInput({ name, disabled, onChange }: { name: string; disabled: boolean; onChange(name: string): void }) {
  const [blank, setBlank] = useState<string | null>(null);
  const type = (next: string) => {
    setBlank(next.trim() === '' ? next : null);
    if (next.trim() !== '') onChange(next);
  };
  return <TextInput value={blank ?? name} disabled={disabled} maxLength={200} onChange={type} onBlur={() => setBlank(null)} />;
}

/** Takes the focus when somebody asked to see one of the flow’s own settings. */
function useWantedSetting() {
  const form = useRef<HTMLFormElement>(null);
  const { view } = useOpenFlow();
  const wanted = useView((state) => state.wanted);
  useEffect(() => {
    if (!wanted || wanted.node !== undefined || wanted.field === undefined) return;
    if (form.current) focusField(form.current, wanted.field);
    view.seen();
  }, [wanted, view]);
  return form;
}
