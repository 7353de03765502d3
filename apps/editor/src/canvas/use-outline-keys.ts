/** The keys of the outline, as trees have them; those of a step are the canvas's own. */
import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { announce } from '../actions/announce.ts';
import { disconnect } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { type OutlineRow, stepKey } from './outline.ts';

interface Outlined {
  shown: readonly OutlineRow[];
  at: number;
  folded: ReadonlySet<string>;
  setFolded(folded: ReadonlySet<string>): void;
  tree: RefObject<HTMLElement | null>;
}

/** The row of a key in the tree on the page. */
export function lineOf(tree: RefObject<HTMLElement | null>, key: string | undefined): HTMLElement | null {
  return key === undefined ? null : (tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null);
}

/** The exit of a step that must be connected and is not, else its first. */
function exitToConnect(shown: readonly OutlineRow[], step: OutlineRow): string | undefined {
  const exits = shown.filter((row) => row.kind === 'exit' && row.parent === step.key);
  return (exits.find((row) => row.kind === 'exit' && !row.cord && !row.words.quiet) ?? exits[0])?.key;
}

/** A handler for the tree. Focusing a row makes it the current one. */
export function useOutlineKeys({ shown, at, folded, setFolded, tree }: Outlined): (event: KeyboardEvent) => void {
  const { flow, view } = useOpenFlow();
  const { t } = useLingui();
  return useCallback(
    (event) => {
      const row = shown[at];
      if (!row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const go = (key: string | undefined) => lineOf(tree, key)?.focus();
      const fold = (close: boolean) => {
        const next = new Set(folded);
        if (close) next.add(row.key);
        else next.delete(row.key);
        setFolded(next);
      };
      const isOpen = row.branches && !folded.has(row.key);
      const onExit = (act: (exit: Extract<OutlineRow, { kind: 'exit' }>) => void) => row.kind === 'exit' && (act(row), true);
      const acts: Record<string, () => unknown> = {
        ArrowDown: () => go(shown[at + 1]?.key),
        ArrowUp: () => go(shown[at - 1]?.key),
        Home: () => go(shown[0]?.key),
        End: () => go(shown.at(-1)?.key),
        ArrowRight: () => (isOpen ? go(shown[at + 1]?.key) : row.branches ? fold(false) : undefined),
        ArrowLeft: () => (isOpen ? fold(true) : go(row.parent)),
        c: () => row.kind === 'step' && (go(exitToConnect(shown, row)), true),
        Enter: () => onExit((exit) => (exit.elsewhere ? go(stepKey(exit.cord?.target ?? '')) : openExits(exit))),
        '/': () => onExit(openExits),
        Delete: () => onExit(pull),
        Backspace: () => onExit(pull),
        ' ': () => onExit(() => undefined),
      };
      const openExits = (exit: Extract<OutlineRow, { kind: 'exit' }>) => {
        const box = lineOf(tree, exit.key)?.getBoundingClientRect();
        if (box && !flow.readOnly) view.openList({ x: box.x + 40, y: box.bottom, from: { node: exit.node.id, exit: exit.words.exit.id }, existing: true });
      };
      const pull = ({ cord }: Extract<OutlineRow, { kind: 'exit' }>) => {
        if (!cord || flow.readOnly) return;
        disconnect(flow, [cord.id]);
        announce(t`Disconnected`);
      };
      const act = acts[event.key];
      if (!act || act() === false) return;
      event.preventDefault();
    },
    [shown, at, folded, setFolded, tree, flow, view, t],
  );
}
