/** How a kind of step is used, in the language of the screen. */
import { Trans, useLingui } from '@lingui/react/macro';
import { guides } from '@patchbay/nodes/guides';
import { useQuery } from '@tanstack/react-query';
import { BookOpen } from 'lucide-react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { Markdown } from './Markdown.tsx';

/** Loaded when the tab is opened. */
export default function GuideTab({ type }: { type: string }) {
  const { t, i18n } = useLingui();
  const load = guideOf(type, i18n.locale);
  const guide = useQuery({ queryKey: ['guide', type, i18n.locale], queryFn: () => load?.() ?? '', enabled: load !== undefined, staleTime: Number.POSITIVE_INFINITY });
  if (!load) return <EmptyState icon={<BookOpen size={20} />} title={t`No guide yet`} text={<Trans>This kind of step has no guide in this version.</Trans>} />;
  if (guide.error) return <ErrorState error={guide.error} retry={() => void guide.refetch()} />;
  return <div tabIndex={0} className="p-4 -outline-offset-2">{guide.data === undefined ? <Skeleton className="h-24 w-full" /> : <Markdown source={guide.data} />}</div>;
}

/** The guide in the language of the screen, else in English. */
function guideOf(type: string, screen: string): (() => Promise<string>) | undefined {
  const own = (path: string) => (Object.hasOwn(guides, path) ? guides[path] : undefined);
  return (screen.startsWith('zh') ? own(`./${type}/guide.zh-CN.md`) : undefined) ?? own(`./${type}/guide.md`);
}
