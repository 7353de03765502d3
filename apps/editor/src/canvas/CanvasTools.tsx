/** Tools of the canvas at the lower right: undo, redo, a note, a frame, a tidy order. */
import { useLingui } from '@lingui/react/macro';
import { useReactFlow } from '@xyflow/react';
import { Frame, LayoutGrid, Redo2, StickyNote, Undo2 } from 'lucide-react';
import { memo, useSyncExternalStore } from 'react';
import { newNote } from '../actions/add.ts';
import { ARRANGE_ACTIONS } from '../actions/arrange.ts';
import { redo, undo } from '../actions/edit.ts';
import { keyOf } from '../actions/key-words.ts';
import { useCanEdit, useOpenFlow, useView } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';

/** Not shown to readers, who change nothing. */
export const CanvasTools = memo(function CanvasTools() {
  const { t } = useLingui();
  const open = useOpenFlow();
  const { flow } = open;
  const selected = useView((state) => state.selected.size);
  const canvas = useReactFlow();
  const steps = useSyncExternalStore(flow.subscribe, () => `${flow.undo.undoStack.length} ${flow.undo.redoStack.length}`);
  const [undos, redos] = steps.split(' ').map(Number);
  if (!useCanEdit()) return null;

  const { frame, tidy } = ARRANGE_ACTIONS;
  const table = { open, canvas };
  return (
    <div role="toolbar" aria-label={t`Canvas tools`} className="pb-bar absolute right-3 bottom-3 z-5 flex gap-0.5 rounded-card border border-line bg-surface p-0.5 shadow-e2">
      <IconButton label={t`Undo`} {...keyOf(undo)} size="small" side="top" disabled={!undos} onClick={() => flow.undo.undo()}>
        <Undo2 size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t`Redo`} {...keyOf(redo)} size="small" side="top" disabled={!redos} onClick={() => flow.undo.redo()}>
        <Redo2 size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t`Add a note`} {...keyOf(newNote)} size="small" side="top" onClick={() => newNote.run(table)}>
        <StickyNote size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t`Frame the selection`} size="small" side="top" disabled={selected === 0} onClick={() => frame.run(table)}>
        <Frame size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={selected > 1 ? t`Tidy up the selection` : t`Tidy up`} {...keyOf(tidy)} size="small" side="top" onClick={() => tidy.run(table)}>
        <LayoutGrid size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </div>
  );
});
