/** What an empty workspace shows: what a flow is for, the way to the first one, and a sample that is running. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { templatesQuery } from '../api/templates.ts';
import { Button } from '../kit/Button.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { SampleFlow } from './SampleFlow.tsx';
import type { FirstStepsShown } from './use-first-steps.ts';

/** `onStart` opens the new flow dialog with a template, or with '' for an empty flow. */
export function FirstFlow({ steps, onStart }: { steps: FirstStepsShown; onStart(template: string): void }) {
  const sample = useQuery(templatesQuery).data?.[0];
  return (
    <div className="mx-auto grid w-full max-w-295 grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-8 py-6 desk:grid-cols-[repeat(2,minmax(0,1fr))] max-tablet:py-0">
      <div className="flex flex-col gap-5">
        <header className="flex flex-col gap-2">
          <h2 className="text-28 leading-tight font-bold tracking-[-0.015em] text-balance">
            <Trans>A flow answers your customers</Trans>
          </h2>
          <p className="max-w-120 text-14 text-pretty text-ink-2">
            <Trans>You draw the conversation; people have it wherever they write to you. This one is already running with a made-up shop, so you can talk to it now.</Trans>
          </p>
        </header>
        <FirstSteps steps={steps} onStart={() => onStart(sample?.name ?? '')} />
        <div className="flex items-center gap-4">
          <Button onClick={() => onStart(sample?.name ?? '')}>
            <Trans>Start from a goal</Trans>
          </Button>
          <Button variant="link" onClick={() => onStart('')}>
            <Trans>Start empty</Trans>
          </Button>
        </div>
      </div>
      {sample ? <SampleFlow template={sample} onUse={() => onStart(sample.name)} /> : null}
    </div>
  );
}
