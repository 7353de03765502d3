/** Where an exit leads: the step, to be changed with a press, or what the flow does by default, or a button to connect it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { type ExitRole, metaOf } from '@patchbay/schema';
import { Plus } from 'lucide-react';
import type { MouseEvent } from 'react';
import { titleOf } from '../canvas/card-words.ts';
import { useCanEdit, useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';

interface ExitTargetProps {
  node: string;
  exit: string;
  role: ExitRole;
  /** The exit in words. */
  text: string;
}

/** The default is said by `DefaultWords`, beside or below. */
export function ExitTarget({ node, exit, role, text }: ExitTargetProps) {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const graph = useGraph();
  const canEdit = useCanEdit();
  const edge = graph.edges.find((each) => each.source === node && each.exit === exit);
  const target = graph.nodes.find((each) => each.id === edge?.target);
  const meta = target && metaOf(flow.catalogue, target.type);
  const choose = (event: MouseEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    view.openList({ x: left, y: bottom, from: { node, exit }, existing: true });
  };
  if (!target) {
    return (
      <Button size="small" variant={role !== 'main' && graph.defaults[role] ? 'quiet' : 'secondary'} disabled={!canEdit} icon={<Plus size={14} aria-hidden />} onClick={choose} aria-label={t`${text}, connect`}>
        <Trans>Connect</Trans>
      </Button>
    );
  }
  const title = titleOf(target, meta, { screen: i18n.locale, languages: graph.languages });
  return (
    <Button size="small" disabled={!canEdit} onClick={choose} aria-label={t`${text}, leads to ${title}`} className="max-w-44">
      <FamilyChip family={meta?.family ?? 'control'}>
        <StepIcon name={meta?.icon} size={12} />
      </FamilyChip>
      <span className="truncate">{title}</span>
    </Button>
  );
}

/** What happens where an exit leads nowhere; nothing when it leads somewhere or the flow has no default for it. */
export function DefaultWords({ node, exit, role }: Omit<ExitTargetProps, 'text'>) {
  const graph = useGraph();
  const fallback = role === 'main' ? undefined : graph.defaults[role];
  if (!fallback || graph.edges.some((each) => each.source === node && each.exit === exit)) return null;
  return <p className="text-12 text-ink-3">{fallback.then === 'person' ? <Trans>Flow default: the conversation waits for a person</Trans> : <Trans>Flow default: the conversation is closed</Trans>}</p>;
}
