/** A template looked at more closely: its conversations played as a chat, what it needs and how long it takes. Using it is one press. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Check, Clock, Database, FlaskConical, Languages, Plug } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { tablesQuery } from '../api/tables.ts';
import { type Template, templateStoriesQuery } from '../api/templates.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Field } from '../kit/Field.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Select } from '../kit/Select.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { useCan } from '../shell/use-can.ts';
import { storiesFor, storyTitle } from './story-frames.ts';
import { StoryPlayer } from './StoryPlayer.tsx';
import { templateWords } from './template-words.ts';

interface TemplateDialogProps {
  template: Template;
  onUse(): void;
  onClose(): void;
}

/** Open as long as it is there. */
export default function TemplateDialog({ template, onUse, onClose }: TemplateDialogProps) {
  const { i18n } = useLingui();
  const { title, description } = templateWords(template, i18n.locale);
  const stories = useQuery(templateStoriesQuery(template.name));
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      footer={
        useCan('flow:edit') ? (
          <Button variant="primary" onClick={onUse}>
            <Trans>Use this template</Trans>
          </Button>
        ) : undefined
      }
    >
      <div className="grid gap-5 tablet:grid-cols-[minmax(0,1fr)_220px]">
        <Loaded query={stories} skeleton={<Skeleton className="h-100 rounded-card" />}>
          {(all) => <Stories stories={storiesFor(all, i18n.locale)} />}
        </Loaded>
        <Needs template={template} />
      </div>
    </Dialog>
  );
}

function Stories({ stories }: { stories: ReturnType<typeof storiesFor> }) {
  const { t, i18n } = useLingui();
  const [at, setAt] = useState('0');
  const story = stories[Number(at)];
  if (!story) return null;
  return (
    <div className="flex h-100 min-w-0 flex-col gap-3">
      <Field label={t`Conversation`}>
        <Select value={at} onChange={setAt} options={stories.map((each, index) => ({ value: String(index), label: storyTitle(each, i18n.locale) }))} />
      </Field>
      <StoryPlayer key={story.name} story={story} />
    </div>
  );
}

function Needs({ template }: { template: Template }) {
  const { i18n } = useLingui();
  const known = useQuery(tablesQuery).data?.map((table) => table.name);
  const names = new Intl.DisplayNames(i18n.locale, { type: 'language' });
  return (
    <dl className="flex flex-col gap-4">
      <Need icon={<Database size={16} />} name={<Trans>Data it looks at</Trans>}>
        {template.tables.length === 0 ? <Trans>None: it runs at once.</Trans> : null}
        {template.tables.map((table) => (
          <span key={table} className="flex items-center gap-1.5">
            <span className="font-mono text-12 text-ink">{table}</span>
            {known?.includes(table) ? (
              <span className="flex items-center gap-1 text-12 text-good">
                <Check size={12} aria-hidden />
                <Trans>is here</Trans>
              </span>
            ) : null}
          </span>
        ))}
        {known && template.tables.some((table) => !known.includes(table)) ? <span className="text-12"><Trans>Import it under Data, or load the demo shop.</Trans></span> : null}
      </Need>
      <Need icon={<Plug size={16} />} name={<Trans>Channels</Trans>}>
        <Trans>Any: it writes only text and answers to press.</Trans>
      </Need>
      <Need icon={<Clock size={16} />} name={<Trans>Time to set up</Trans>}>
        <Plural value={template.minutes} one="About # minute" other="About # minutes" />
      </Need>
      <Need icon={<Languages size={16} />} name={<Trans>Languages</Trans>}>
        {template.languages.map((language) => names.of(language)).join(', ')}
      </Need>
      <Need icon={<FlaskConical size={16} />} name={<Trans>Comes with</Trans>}>
        <Trans>
          <Plural value={template.steps} one="# step" other="# steps" />, <Plural value={template.stories} one="# test" other="# tests" />
        </Trans>
      </Need>
    </dl>
  );
}

function Need({ icon, name, children }: { icon: ReactNode; name: ReactNode; children: ReactNode }) {
  return (
    <div className="pl-6.5">
      <dt className="relative text-12 text-ink-3">
        <span aria-hidden className="absolute top-0.5 -left-6.5">
          {icon}
        </span>
        {name}
      </dt>
      <dd className="flex flex-col text-ink-2">{children}</dd>
    </div>
  );
}
