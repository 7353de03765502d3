/** What an empty workspace shows: what a flow is for, the way to the first one, and a sample of the result. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../api/session.ts';
import { tablesQuery } from '../api/tables.ts';
import { templatesQuery } from '../api/templates.ts';
import { Button } from '../kit/Button.tsx';
import { DemoShopButton } from '../data/DemoShopButton.tsx';
import { FirstStep } from './FirstStep.tsx';
import { SampleFlow } from './SampleFlow.tsx';

/** `onStart` opens the new flow dialog with a template, or with '' for an empty flow. */
export function FirstFlow({ onStart }: { onStart(template: string): void }) {
  const { t } = useLingui();
  const workspace = useQuery(meQuery).data?.workspace.name ?? '';
  const hasData = (useQuery(tablesQuery).data?.length ?? 0) > 0;
  const sample = useQuery(templatesQuery).data?.[0];
  const next = hasData ? 3 : 2;
  const done = hasData ? 2 : 1;
  return (
    <div className="mx-auto grid w-full max-w-295 grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 py-6 desk:grid-cols-[repeat(2,minmax(0,1fr))] max-tablet:py-0">
      <div className="flex flex-col gap-5">
        <header className="flex flex-col gap-2">
          <h2 className="text-28 leading-tight font-bold tracking-[-0.015em] text-balance">
            <Trans>A flow answers your customers</Trans>
          </h2>
          <p className="max-w-120 text-14 text-pretty text-ink-2">
            <Trans>You draw the conversation; people have it wherever they write to you. Nothing reaches a customer before you publish.</Trans>
          </p>
        </header>
        <section aria-label={t`The way to your own flow`} className="overflow-hidden rounded-card border border-line bg-surface">
          <header className="flex items-center justify-between gap-3 border-b border-line px-4 py-3">
            <h3 className="font-semibold">
              <Trans>Five steps to your own</Trans>
            </h3>
            <span className="flex items-center gap-2 text-ink-2">
              <Trans>{done} of 5 done</Trans>
              <span aria-hidden className="h-1 w-18 overflow-hidden rounded-full bg-active">
                <span className="block h-full rounded-full bg-good-solid" style={{ width: `${done * 20}%` }} />
              </span>
            </span>
          </header>
          <ol className="divide-y divide-line">
            <FirstStep number={1} done title={t`Open the workspace`} text={workspace} />
            <FirstStep number={2} done={hasData} next={next === 2} title={t`Load the demo shop`} text={t`Customers, orders and products to try things with`} action={hasData ? null : <DemoShopButton variant={next === 2 ? 'primary' : 'secondary'} size="small" short />} />
            <FirstStep
              number={3}
              next={next === 3}
              title={t`Make the first flow`}
              text={t`From a goal, or from nothing`}
              action={
                <Button size="small" variant={next === 3 ? 'primary' : 'secondary'} onClick={() => onStart(sample?.name ?? '')}>
                  <Trans>Start</Trans>
                </Button>
              }
            />
            <FirstStep number={4} title={t`Test and publish it`} text={t`Talk to it as a customer would, then let it go live`} />
            <FirstStep
              number={5}
              title={t`Connect a channel`}
              text={t`Web chat takes one line on your site`}
              action={
                <Button asChild size="small">
                  <Link to="/channels">
                    <Trans>Choose</Trans>
                  </Link>
                </Button>
              }
            />
          </ol>
        </section>
        <div className="flex items-center gap-4">
          <Button onClick={() => onStart(sample?.name ?? '')}>
            <Trans>Start from a goal</Trans>
          </Button>
          <Button variant="link" onClick={() => onStart('')}>
            <Trans>Start empty</Trans>
          </Button>
        </div>
      </div>
      {sample ? <SampleFlow template={sample} onStart={() => onStart(sample.name)} /> : null}
    </div>
  );
}
