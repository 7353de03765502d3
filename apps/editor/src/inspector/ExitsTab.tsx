/** Where a step leads: each exit with its target, and a button to choose another. */
import { Trans, useLingui } from '@lingui/react/macro';
import { exitsOf, metaOf, type Node, type NodeMeta } from '@patchbay/schema';
import { Plus, TriangleAlert } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { exitWords, type ExitWords, titleOf } from '../canvas/card-words.ts';
import { useCanEdit, useFindings, useGraph, useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { issueSentence } from '../issues/issue-words.ts';
import { Button } from '../kit/Button.tsx';
import { FamilyChip } from '../kit/FamilyChip.tsx';
import { StepIcon } from '../palette/StepIcon.tsx';

/** In the order of the rows on the card. */
export function ExitsTab({ node, meta }: { node: Node; meta: NodeMeta }) {
  const speech = useSpeech();
  const rows = exitWords(node.type, exitsOf(meta, node.config), speech);
  if (rows.length === 0) {
    return (
      <p className="p-4 text-ink-2">
        <Trans>The conversation ends here, so nothing leads on.</Trans>
      </p>
    );
  }
  return (
    <ul className="flex flex-col p-4">
      {rows.map((row) => (
        <ExitRow key={row.exit.id} node={node} row={row} />
      ))}
    </ul>
  );
}

function ExitRow({ node, row }: { node: Node; row: ExitWords }) {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const graph = useGraph();
  const canEdit = useCanEdit();
  const issue = useFindings().byNode.get(node.id)?.find((each) => each.place.exit === row.exit.id);
  const box = useWantedExit(node.id, row.exit.id);
  const edge = graph.edges.find((each) => each.source === node.id && each.exit === row.exit.id);
  const target = graph.nodes.find((each) => each.id === edge?.target);
  const meta = target && metaOf(flow.catalogue, target.type);
  const fallback = row.exit.role === 'main' ? undefined : graph.defaults[row.exit.role];
  const choose = (event: MouseEvent<HTMLElement>) => {
    const { left, bottom } = event.currentTarget.getBoundingClientRect();
    view.openList({ x: left, y: bottom, from: { node: node.id, exit: row.exit.id }, existing: true });
  };
  return (
    <li ref={box} className="flex flex-col gap-1.5 border-b border-line py-2.5 first:pt-0 last:border-b-0">
      <div className="flex items-center justify-between gap-3">
        <span className={row.quiet ? 'min-w-0 text-ink-3' : 'min-w-0 font-medium'}>{row.text}</span>
        {target ? (
          <Button size="small" disabled={!canEdit} onClick={choose} aria-label={t`${row.text}, leads to ${titleOf(target, meta, { screen: i18n.locale, languages: graph.languages })}`} className="max-w-44">
            <FamilyChip family={meta?.family ?? 'control'}>
              <StepIcon name={meta?.icon} size={12} />
            </FamilyChip>
            <span className="truncate">{titleOf(target, meta, { screen: i18n.locale, languages: graph.languages })}</span>
          </Button>
        ) : (
          <Button size="small" variant={fallback ? 'quiet' : 'secondary'} disabled={!canEdit} icon={<Plus size={14} aria-hidden />} onClick={choose} aria-label={t`${row.text}, connect`}>
            <Trans>Connect</Trans>
          </Button>
        )}
      </div>
      {!target && fallback ? (
        <p className="text-12 text-ink-3">{fallback.then === 'person' ? <Trans>Flow default: the conversation waits for a person</Trans> : <Trans>Flow default: the conversation is closed</Trans>}</p>
      ) : null}
      {issue ? (
        <p className="flex items-start gap-1.5 text-12 text-bad">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 flex-none" />
          {issueSentence(issue, i18n.locale)}
        </p>
      ) : null}
    </li>
  );
}

/** Takes the focus when somebody asked to see this exit. */
function useWantedExit(node: string, exit: string) {
  const box = useRef<HTMLLIElement>(null);
  const { view } = useOpenFlow();
  const wanted = useView((state) => state.wanted);
  useEffect(() => {
    if (wanted?.node !== node || wanted.exit !== exit || wanted.field !== undefined) return;
    box.current?.querySelector('button')?.focus();
    view.seen();
  }, [wanted, node, exit, view]);
  return box;
}
