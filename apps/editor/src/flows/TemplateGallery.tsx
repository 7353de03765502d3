/** Goals to start from, each shown by how its conversation begins. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { templatesQuery } from '../api/templates.ts';
import { cx } from '../kit/cx.ts';
import { Loaded } from '../kit/Loaded.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TemplateCard } from './TemplateCard.tsx';

/** Stands below the list of flows; `narrow` below what an empty workspace shows. */
export function TemplateGallery({ narrow, onStart }: { narrow: boolean; onStart(template: string): void }) {
  const { t } = useLingui();
  const templates = useQuery(templatesQuery);
  if (templates.data?.length === 0) return null;
  return (
    <section aria-label={t`Start from a goal`} className={cx('flex w-full flex-col gap-3', narrow && 'mx-auto max-w-295')}>
      <header className="flex flex-wrap items-baseline gap-x-2">
        <h2 className="text-14 font-semibold">
          <Trans>Start from a goal</Trans>
        </h2>
        <p className="text-ink-3">
          <Trans>each comes with tests and both languages</Trans>
        </p>
      </header>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(240px,1fr))] gap-3">
        <Loaded query={templates} skeleton={[1, 2, 3].map((card) => <Skeleton key={card} className="h-56" />)}>
          {(all) => all.map((template) => <TemplateCard key={template.name} template={template} onStart={onStart} />)}
        </Loaded>
      </div>
    </section>
  );
}
