/** The keys of the flow page. Nothing is done while somebody types, while an input method composes, or while a dialog is open. */
import { useLingui } from '@lingui/react/macro';
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { deleteSelection, duplicate, moveNodes } from '../doc/commands/index.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { toast } from '../kit/toast.ts';
import { goToIssue } from '../issues/show-issue.ts';
import { onlySelected } from './view.ts';

const STEP = 8;
const FAR_STEP = 40;
const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Listens while the flow page is open. `onTest` starts or stops a test. */
export function useCanvasKeys(onTest: () => void): void {
  const open = useOpenFlow();
  const canvas = useReactFlow();
  const { t } = useLingui();

  useEffect(() => {
    const { flow, view } = open;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"][data-state="open"]:not([data-quiet])')) return;
      const command = event.metaKey || event.ctrlKey;
      if (command && event.key === 'Enter') return done(event, onTest);
      if (event.key === 'F8' && !command && !event.altKey) return done(event, () => goToIssue(open, event.shiftKey ? -1 : 1));
      const key = event.key.toLowerCase();
      // Fields of the flow are undone with the flow: the browser's own undo would take back what colleagues wrote.
      if (!isTyping(event.target) || isFlowText(event.target)) {
        if (command && key === 'z') return done(event, () => (event.shiftKey ? flow.undo.redo() : flow.undo.undo()));
        if (command && key === 'y') return done(event, () => flow.undo.redo());
      }
      if (command && key === 'f' && !event.shiftKey) return done(event, () => view.setFind('texts'));
      if (isTyping(event.target)) return;
      const state = view.getState();
      if (command && key === 'a') return done(event, () => view.select(flow.graph().nodes.map((node) => node.id)));
      if (command && key === 'd') return done(event, () => state.selected.size > 0 && view.select(duplicate(flow, state.selected)));
      if (command || event.altKey) return;
      if (key === '/') return done(event, () => view.search());
      if (key === '1' && event.shiftKey) return done(event, () => void canvas.fitView({ padding: 0.1, maxZoom: 1, duration: 150 }));
      if (event.key === '!') return done(event, () => void canvas.fitView({ padding: 0.1, maxZoom: 1, duration: 150 }));
      if (key === '0') return done(event, () => void canvas.zoomTo(1, { duration: 150 }));
      if (key === '+' || key === '=') return done(event, () => void canvas.zoomIn({ duration: 100 }));
      if (key === '-') return done(event, () => void canvas.zoomOut({ duration: 100 }));
      if (key === 'escape') return escape(event);
      const onCanvas = event.target === document.body || (event.target instanceof Element && event.target.closest('.pb-canvas') !== null);
      if (!onCanvas) return;
      const focused = event.target instanceof Element && event.target.classList.contains('react-flow__node') ? event.target.getAttribute('data-id') : null;
      if (focused && key === 'enter') return done(event, () => view.show({ node: focused }));
      if (focused && key === ' ') return done(event, () => view.select([focused]));
      if (key === 'delete' || key === 'backspace') return done(event, remove);
      const arrow = ARROWS[event.key];
      if (arrow) {
        if (state.selected.size === 0 && focused) view.select([focused]);
        if (view.getState().selected.size > 0) done(event, () => move(arrow, event.shiftKey ? FAR_STEP : STEP));
      }
    };

    const move = ([dx, dy]: [number, number], by: number) => {
      const { selected } = view.getState();
      const { nodes, notes } = flow.graph();
      const places = [...nodes, ...notes].filter((each) => selected.has(each.id)).map((each) => [each.id, { x: each.position.x + dx * by, y: each.position.y + dy * by }] as const);
      moveNodes(flow, new Map(places), 'typing');
    };

    const remove = () => {
      const { selected, cord } = view.getState();
      const count = selected.size;
      if (count === 0 && cord === null) return;
      deleteSelection(flow, cord === null ? selected : [cord]);
      view.select([]);
      if (count > 0 && !flow.readOnly) toast.done(count === 1 ? t`1 deleted` : t`${count} deleted`, { action: { label: t`Undo`, run: () => flow.undo.undo() } });
    };

    const escape = (event: KeyboardEvent) => {
      const state = view.getState();
      if (state.list) return done(event, () => view.closeList());
      if (state.selected.size > 0 || state.cord !== null) {
        const id = onlySelected(state);
        return done(event, () => {
          view.leave();
          if (id !== undefined) focusCard(id);
        });
      }
      if (state.drawer) done(event, () => view.setDrawer(null));
    };

    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [open, canvas, t, onTest]);
}

function done(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}

/** Puts the focus on a card, if it is drawn. */
export function focusCard(id: string): boolean {
  const card = document.querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
  if (!(card instanceof HTMLElement)) return false;
  card.focus({ preventScroll: true });
  return true;
}

/** What is typed there is part of the flow. */
function isFlowText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-flow-text]') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target.getAttribute('role') === 'combobox');
}
