/** Saves the test in the flow: clock, customer, language, what was said and as much of the data as was looked at. Says what that is, and whether it goes the same again. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Story } from '@patchbay/schema';
import { useState } from 'react';
import { ProblemError } from '../api/problem.ts';
import { testStory } from '../api/tests.ts';
import { stepTitle } from '../canvas/step-title.ts';
import { saveStory } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { explain } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.ts';
import { differenceWords } from './story-words.ts';

const CONFLICT = 409;

/** Needs a test in which something was said. */
export function SaveTest({ id, onClose }: { id: string; onClose(): void }) {
  const { t, i18n } = useLingui();
  const { id: flowId, flow, test, view } = useOpenFlow();
  const canEdit = useCanEdit();
  const real = useTest((state) => state.run?.source === 'real' || (state.options.contact !== undefined && 'id' in state.options.contact));
  const told = useQuery({ queryKey: ['tests', id, 'story'], queryFn: () => testStory(flowId, id), staleTime: 0, gcTime: 0, retry: false });
  const [name, setName] = useState('');
  const begins = told.data?.story.from && stepTitle(flow, told.data.story.from.node, i18n.locale);
  const wanted = name.trim() || firstWords(told.data?.story) || begins || t`Test`;
  const save = () => {
    if (!told.data || !canEdit) return;
    const saved = saveStory(flow, { name: wanted, ...told.data.story });
    const at = flow.graph().stories.findIndex((story) => story.name === saved);
    onClose();
    view.setDrawer('tests');
    toast.done(t`Saved as “${saved}”`, { action: { label: t`Undo`, run: () => flow.undo.undo() } });
    test.saved.point(saved);
    void test.saved.run(at);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Save as test</Trans>}
      description={<Trans>It can be run again whenever the flow changes, and says when the bot answers otherwise.</Trans>}
      footer={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" disabled={!told.data || !canEdit} onClick={save}>
            <Trans>Save the test</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {told.error ? <WhyNot error={told.error} /> : null}
        {told.isPending ? <Skeleton className="h-16" /> : null}
        {told.data ? (
          <>
            <Field label={t`Name of the test`}>
              <TextInput value={name} onChange={setName} placeholder={wanted} maxLength={200} onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && save()} />
            </Field>
            <Kept story={told.data.story} begins={begins} />
            {real ? (
              <Notice tone="warn" title={<Trans>It keeps data of real people</Trans>}>
                <Trans>The customer and the records that were found become part of the flow, and of every file it is exported to. Test with somebody made up and the demo world where that must not be.</Trans>
              </Notice>
            ) : null}
            {told.data.difference ? (
              <Notice tone="warn" live title={<Trans>Run again, it goes differently</Trans>}>
                {differenceWords(told.data.difference, i18n)}
              </Notice>
            ) : null}
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function Kept({ story, begins }: { story: Omit<Story, 'name'>; begins: string | undefined }) {
  const said = story.turns.filter((turn) => 'bot' in turn).length;
  const tables = Object.entries(story.world?.tables ?? {});
  return (
    <ul className="flex list-disc flex-col gap-1 pl-4 text-12 text-ink-2">
      {begins === undefined ? null : (
        <li>
          <Trans>
            Begins at <b>{begins}</b>
          </Trans>
        </li>
      )}
      <li>
        <Plural value={story.turns.length - said} one="# turn of the customer and the clock" other="# turns of the customer and the clock" />
      </li>
      <li>
        <Plural value={said} one="# answer of the bot that must come again" other="# answers of the bot that must come again" />
      </li>
      {tables.map(([table, records]) => (
        <li key={table}>{records === null ? <Trans>The table {table} cannot be reached</Trans> : <Plural value={Array.isArray(records) ? records.length : Object.keys(records).length} one={`# record of ${table}`} other={`# records of ${table}`} />}</li>
      ))}
    </ul>
  );
}

function WhyNot({ error }: { error: unknown }) {
  const { t, i18n } = useLingui();
  const { title, detail } = explain(error, i18n);
  const steered = error instanceof ProblemError && error.status === CONFLICT;
  return (
    <Notice tone="warn" live title={steered ? t`This test cannot be saved` : title}>
      {steered ? <Trans>Variables were set by hand on the way. A saved test is what a customer could do: only write, choose and let time pass. To begin with other values, test from a step and set them there.</Trans> : detail}
    </Notice>
  );
}

/** What the customer said first is what a test is remembered by. */
function firstWords(story: Omit<Story, 'name'> | undefined): string {
  const first = story?.turns.find((turn) => 'customer' in turn);
  return first && 'customer' in first ? first.customer.slice(0, 60) : '';
}
