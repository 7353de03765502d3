/** The flow read as an outline: a tree for screen readers and for small screens, beside the canvas and in step with it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useFlow, useFindings, useGraph, useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { focusCard } from './focus-card.ts';
import { outlineOf, stepKey, unfolded } from './outline.ts';
import { OutlineLine } from './OutlineLine.tsx';
import { OutlineTools } from './OutlineTools.tsx';
import { lineOf, useOutlineKeys } from './use-outline-keys.ts';
import { onlySelected } from './view.ts';

/** Begins at the selected step. */
export default function Outline() {
  const { t } = useLingui();
  const { view } = useOpenFlow();
  const flow = useFlow();
  const graph = useGraph();
  const speech = useSpeech();
  const issues = useFindings().byNode;
  const selected = useView(onlySelected);
  const rows = useMemo(() => outlineOf(graph, flow.catalogue, speech), [graph, flow, speech]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setCurrent] = useState(() => (selected === undefined ? rows[0]?.key : stepKey(selected)));
  const shown = useMemo(() => unfolded(rows, folded), [rows, folded]);
  const at = Math.max(0, shown.findIndex((row) => row.key === wanted));
  const current = shown[at];
  const tree = useRef<HTMLDivElement>(null);
  const keys = useOutlineKeys({ shown, at, folded, setFolded, tree });

  useEffect(() => {
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);
  // The row that had the focus is gone: its neighbour takes over.
  useEffect(() => {
    if (wanted === undefined || current === undefined || current.key === wanted) return;
    setCurrent(current.key);
    lineOf(tree, current.key)?.focus();
  }, [wanted, current]);
  const close = () => {
    view.setOutline(false);
    if (current) focusCard(current.node.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return keys(event);
    event.preventDefault();
    close();
  };
  return (
    <section data-outline aria-label={t`Outline`} className="absolute inset-y-0 left-0 z-6 flex w-96 max-w-full flex-col border-r border-line bg-surface shadow-e2 max-tablet:w-full">
      <header className="flex flex-none items-center gap-3 border-b border-line py-2 pr-2 pl-4">
        <h2 className="text-14 font-semibold">
          <Trans>Outline</Trans>
        </h2>
        <span className="text-ink-3 tabular-nums">
          <Plural value={graph.nodes.length} one="# step" other="# steps" />
        </span>
        <span className="flex-1" />
        <IconButton label={t`Close the outline`} size="small" onClick={close}>
          <X size={16} aria-hidden />
        </IconButton>
      </header>
      {rows.length === 0 ? (
        <p className="p-4 text-ink-2">
          <Trans>There are no steps yet. Press / to add the first one.</Trans>
        </p>
      ) : (
        <div ref={tree} role="tree" aria-label={t`Steps from the start along their exits`} className="min-h-0 flex-1 overflow-y-auto py-1.5" onKeyDown={onKeyDown}>
          {shown.map((row) => (
            <OutlineLine key={row.key} row={row} current={row === current} selected={row.kind === 'step' && row.node.id === selected} open={row.branches ? !folded.has(row.key) : undefined} issues={issues.get(row.node.id)} onCurrent={setCurrent} />
          ))}
        </div>
      )}
      {current ? <OutlineTools row={current} tree={tree} /> : null}
    </section>
  );
}
