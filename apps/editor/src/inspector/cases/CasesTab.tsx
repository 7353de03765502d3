/** What a kind of step does, by examples: the ones it is tested with, told as people tell them. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { cases } from '@patchbay/nodes/cases';
import type { NodeMeta } from '@patchbay/schema';
import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { CaseCard } from './CaseCard.tsx';
import { caseStory } from './case-story.ts';

/** Loaded when the tab is opened. */
export default function CasesTab({ meta }: { meta: NodeMeta }) {
  const { t, i18n } = useLingui();
  const path = `./${meta.type}/cases.json`;
  const load = Object.hasOwn(cases, path) ? cases[path] : undefined;
  const examples = useQuery({ queryKey: ['cases', meta.type], queryFn: () => load?.() ?? [], enabled: load !== undefined, staleTime: Number.POSITIVE_INFINITY });
  if (!load) return <EmptyState icon={<FlaskConical size={20} />} title={t`No tests yet`} text={<Trans>This kind of step has no tests in this version.</Trans>} />;
  if (examples.error) return <ErrorState error={examples.error} retry={() => void examples.refetch()} />;
  if (!examples.data) return <Skeleton className="m-4 h-24" />;
  return (
    <div tabIndex={0} className="flex flex-col gap-3 p-4 -outline-offset-2">
      <p className="text-12 text-ink-3">
        <Plural value={examples.data.length} one="Every version is checked by this example." other="Every version is checked by these # examples." />
      </p>
      <ol className="flex flex-col gap-2.5">
        {examples.data.map((each) => (
          <CaseCard key={each.name.en} story={caseStory(meta, each, i18n.locale)} />
        ))}
      </ol>
    </div>
  );
}
