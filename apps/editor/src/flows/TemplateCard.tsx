/** One goal: its conversation, its name, and what comes with it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Template } from '../api/templates.ts';
import { ChatPreview } from './ChatPreview.tsx';
import { languageFor } from './story-frames.ts';
import { templateWords } from './template-words.ts';

/** The whole card is one button; it shows the template more closely. */
export function TemplateCard({ template, onShow, onNear }: { template: Template; onShow(): void; onNear(): void }) {
  const { i18n } = useLingui();
  const { title, description } = templateWords(template, i18n.locale);
  const turns = template.preview[languageFor(template.languages, i18n.locale)] ?? [];
  const [table] = template.tables;
  return (
    <button type="button" onClick={onShow} onPointerEnter={onNear} onFocus={onNear} className="flex flex-col rounded-card border border-line bg-surface p-2 text-left transition-[border-color,box-shadow] hover:border-line-control hover:shadow-e2">
      <ChatPreview turns={turns.slice(0, 2)} className="h-32 w-full" />
      <span className="flex flex-col gap-0.5 px-1.5 pt-3 pb-1.5">
        <span className="font-semibold">{title}</span>
        <span className="line-clamp-2 text-12 text-ink-2">{description}</span>
        <span className="pt-1 text-12 text-ink-3">
          <Trans>
            <Plural value={template.steps} one="# step" other="# steps" />, <Plural value={template.stories} one="# test" other="# tests" />
          </Trans>
        </span>
        <span className="text-12 text-ink-2">{table === undefined ? <Trans>Runs at once</Trans> : <Trans>Needs your data: {template.tables.join(', ')}</Trans>}</span>
      </span>
    </button>
  );
}
