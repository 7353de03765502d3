/** Five steps to a flow of one's own, ticked as the workspace fills. They can be put away and brought back. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { meQuery } from '../api/session.ts';
import { DemoShopButton } from '../shell/DemoShopButton.tsx';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { FIRST_STEPS, type FirstStepId } from './first-steps.ts';
import { FirstStep } from './FirstStep.tsx';
import type { FirstStepsShown } from './use-first-steps.ts';

interface FirstStepsProps {
  steps: FirstStepsShown;
  /** Only the next step until somebody wants all: above a list. */
  folded?: boolean;
  /** Starts the first flow. */
  onStart(): void;
}

/** Each step has the words and the button for it; what is done has no button. */
export function FirstSteps({ steps: { way, hide }, folded = false, onStart }: FirstStepsProps) {
  const { t } = useLingui();
  const workspace = useQuery(meQuery).data?.workspace.name ?? '';
  const [all, setAll] = useState(!folded);
  const { done, next, count, flow } = way;
  const look = (step: FirstStepId) => ({ size: 'small', variant: next === step ? 'primary' : 'secondary' }) as const;
  const toFlow = (step: FirstStepId): ReactNode =>
    flow ? (
      <Button asChild {...look(step)}>
        <Link to="/flows/$flowId" params={{ flowId: flow.id }}>
          <Trans>Open</Trans>
        </Link>
      </Button>
    ) : null;
  const words: Record<FirstStepId, { title: string; text: string; action?: ReactNode }> = {
    workspace: { title: t`Open the workspace`, text: workspace },
    data: { title: t`Load the demo shop`, text: t`Customers, orders and products to try things with`, action: <DemoShopButton {...look('data')} short /> },
    flow: {
      title: t`Make it sound like you`,
      text: flow ? t`Change the texts people see most, in “${flow.name}”` : t`Take a template and change its texts`,
      action: flow ? (
        toFlow('flow')
      ) : (
        <Button {...look('flow')} onClick={onStart}>
          <Trans>Start</Trans>
        </Button>
      ),
    },
    publish: { title: t`Test and publish it`, text: t`Talk to it as a customer would, then let it go live`, action: toFlow('publish') },
    channel: {
      title: t`Connect a channel`,
      text: t`Web chat takes one line on your site`,
      action: (
        <Button asChild {...look('channel')}>
          <Link to="/channels">
            <Trans>Choose</Trans>
          </Link>
        </Button>
      ),
    },
  };
  return (
    <section aria-label={t`The way to your own flow`} className="flex-none overflow-hidden rounded-card border border-line bg-surface">
      <header className="flex items-center gap-3 border-b border-line py-2 pr-2 pl-4">
        <h2 className="flex-1 font-semibold">
          <Trans>Five steps to your own</Trans>
        </h2>
        <span className="flex items-center gap-2 text-ink-2">
          <Trans>{count} of 5 done</Trans>
          <span aria-hidden className="h-1 w-18 overflow-hidden rounded-full bg-active max-tablet:hidden">
            <span className="block h-full rounded-full bg-good-solid" style={{ width: `${count * 20}%` }} />
          </span>
        </span>
        {folded ? (
          <IconButton size="small" label={all ? t`Show only the next step` : t`Show all steps`} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
          </IconButton>
        ) : null}
        <IconButton size="small" label={t`Hide these steps`} onClick={() => hide(true)}>
          <X size={16} />
        </IconButton>
      </header>
      <ol className="divide-y divide-line">
        {FIRST_STEPS.map((step, at) => {
          if (!all && step !== next) return null;
          const { title, text, action } = words[step];
          return <FirstStep key={step} number={at + 1} done={done[step]} next={step === next} title={title} text={text} action={done[step] ? null : action} />;
        })}
      </ol>
    </section>
  );
}
