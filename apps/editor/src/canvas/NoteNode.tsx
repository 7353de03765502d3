/** A note on the canvas, for the team only. A new one is written in at once, others by a double press; its edges resize it. */
import { useLingui } from '@lingui/react/macro';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { isComposing } from '../actions/press.ts';
import { setNote } from '../doc/commands/index.ts';
import { useFlow, useOpenFlow, useView } from '../doc/flow-context.ts';
import type { NoteNodeType } from './canvas-types.ts';
import { ResizeEdges } from './ResizeEdges.tsx';

const LEAST = { width: 80, height: 48 };

/** Whether it is being written in is the view's to say: a note that a colleague adds takes nobody's focus. */
export const NoteNode = memo(function NoteNode({ data: { note, readOnly }, selected }: NodeProps<NoteNodeType>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { view } = useOpenFlow();
  const writing = useView((state) => state.writing === note.id) && !readOnly;
  if (writing) {
    const done = () => view.write(null);
    return (
      <div className="pb-note nodrag nowheel" data-flow-text>
        <textarea
          aria-label={t`Note`}
          autoFocus
          value={note.text}
          placeholder={t`A note for your team`}
          onChange={(event) => setNote(flow, note.id, event.target.value)}
          onBlur={done}
          onKeyDown={(event) => event.key === 'Escape' && !isComposing(event.nativeEvent) && done()}
        />
      </div>
    );
  }
  return (
    <>
      <div className="pb-note" onDoubleClick={() => view.write(note.id)}>
        {note.text || t`A note for your team`}
      </div>
      {readOnly || !selected ? null : <ResizeEdges id={note.id} extent={note} least={LEAST} />}
    </>
  );
});
