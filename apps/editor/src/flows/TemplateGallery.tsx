/** Goals to start from, each shown by how its conversation begins. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { templatesQuery, templateStoriesQuery } from '../api/templates.ts';
import { cx } from '../kit/cx.ts';
import { Loaded } from '../kit/Loaded.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TemplateCard } from './TemplateCard.tsx';
import { byGoal, GOALS } from './template-words.ts';

/** Stands below the list of flows; `narrow` below what an empty workspace shows. Goals are named once there is more than one. */
export function TemplateGallery({ narrow, onShow }: { narrow: boolean; onShow(template: string): void }) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
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
      <Loaded query={templates} skeleton={<Skeleton className="h-56 max-w-80 rounded-card" />}>
        {(all) =>
          byGoal(all).map((group, _, groups) => (
            <div key={group.goal} className="flex flex-col gap-2">
              {groups.length > 1 ? <h3 className="text-12 font-medium text-ink-2">{i18n._(GOALS[group.goal])}</h3> : null}
              <div className="grid grid-cols-[repeat(auto-fill,minmax(240px,1fr))] gap-3">
                {group.templates.map((template) => (
                  <TemplateCard key={template.name} template={template} onShow={() => onShow(template.name)} onNear={() => void queries.prefetchQuery(templateStoriesQuery(template.name))} />
                ))}
              </div>
            </div>
          ))
        }
      </Loaded>
    </section>
  );
}
