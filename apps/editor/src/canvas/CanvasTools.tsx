/** Tools of the canvas at the lower right: undo, redo, a note, a tidy order. */
import { useLingui } from '@lingui/react/macro';
import { useReactFlow } from '@xyflow/react';
import { LayoutGrid, Redo2, StickyNote, Undo2 } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { addNote, moveNodes } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow, useSpeech } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { boxesOf } from './place.ts';
import { tidyPlaces } from './tidy.ts';

/** Not shown to readers, who change nothing. */
export const CanvasTools = memo(function CanvasTools() {
  const { t } = useLingui();
  const { flow, view } = useOpenFlow();
  const speech = useSpeech();
  const canvas = useReactFlow();
  const steps = useSyncExternalStore(flow.subscribe, () => `${flow.undo.undoStack.length} ${flow.undo.redoStack.length}`);
  const [undos, redos] = steps.split(' ').map(Number);
  if (!useCanEdit()) return null;

  const note = () => {
    const middle = document.querySelector('.pb-canvas')?.getBoundingClientRect();
    if (!middle) return;
    const { x, y } = canvas.screenToFlowPosition({ x: middle.x + middle.width / 2, y: middle.y + middle.height / 2 });
    view.select([addNote(flow, { x: x - 110, y: y - 48 })]);
  };
  const tidy = () => {
    moveNodes(flow, tidyPlaces(flow.graph(), boxesOf(flow.graph(), flow, speech)));
    requestAnimationFrame(() => void canvas.fitView({ padding: 0.06, maxZoom: 1, duration: 150 }));
  };
  return (
    <div role="toolbar" aria-label={t`Canvas tools`} className="pb-bar absolute right-3 bottom-3 z-5 flex gap-0.5 rounded-card border border-line bg-surface p-0.5 shadow-e2">
      <IconButton label={t`Undo`} keys="⌘Z" size="small" side="top" disabled={!undos} onClick={() => flow.undo.undo()}>
        <Undo2 size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t`Redo`} keys="⇧⌘Z" size="small" side="top" disabled={!redos} onClick={() => flow.undo.redo()}>
        <Redo2 size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t`Add a note`} size="small" side="top" onClick={note}>
        <StickyNote size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t`Tidy up`} size="small" side="top" onClick={tidy}>
        <LayoutGrid size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  );
});
