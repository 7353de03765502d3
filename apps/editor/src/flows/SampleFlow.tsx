/** What a finished flow is like: a small drawing of its steps above a chat with it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Truck } from 'lucide-react';
import type { Template } from '../api/templates.ts';
import { Button } from '../kit/Button.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { Pill } from '../kit/Pill.tsx';
import { SampleChat } from './SampleChat.tsx';
import { SampleDrawing } from './SampleDrawing.tsx';
import { templateWords } from './template-words.ts';

/** The drawing is a sketch, the conversation is the template's own. */
export function SampleFlow({ template, onUse }: { template: Template; onUse(): void }) {
  const { i18n } = useLingui();
  const { title } = templateWords(template, i18n.locale);
  return (
    <section aria-label={title} className="overflow-hidden rounded-card border border-line bg-surface shadow-e2">
      <header className="flex items-center gap-3 border-b border-line px-4 py-2">
        <FamilyChip family="start" size="medium">
          <Truck size={16} strokeWidth={1.75} />
        </FamilyChip>
        <h2 className="min-w-0 flex-1 truncate font-semibold">{title}</h2>
        <Pill tone="good" dot>
          <Trans>Running with sample data</Trans>
        </Pill>
        <Button size="small" onClick={onUse}>
          <Trans>Use it</Trans>
        </Button>
      </header>
      <SampleDrawing />
      <SampleChat key={i18n.locale} template={template} />
    </section>
  );
}
