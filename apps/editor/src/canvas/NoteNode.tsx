/** A note on the canvas, for the team only. A double press writes in it; its edges resize it. */
import { useLingui } from '@lingui/react/macro';
import type { NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { setNote } from '../doc/commands/index.ts';
import { useFlow } from '../doc/flow-context.ts';
import type { NoteNodeType } from './canvas-types.ts';
import { ResizeEdges } from './ResizeEdges.tsx';

const LEAST = { width: 80, height: 48 };

/** A note without words is written in at once. */
export const NoteNode = memo(function NoteNode({ data: { note, readOnly }, selected }: NodeProps<NoteNodeType>) {
  const { t } = useLingui();
  const flow = useFlow();
  const [writing, setWriting] = useState(note.text === '');
  if (writing && !readOnly && (selected || note.text === '')) {
    return (
      <div className="pb-note nodrag nowheel" data-flow-text>
        <textarea aria-label={t`Note`} autoFocus value={note.text} placeholder={t`A note for your team`} onChange={(event) => setNote(flow, note.id, event.target.value)} onBlur={() => setWriting(false)} onKeyDown={(event) => event.key === 'Escape' && setWriting(false)} />
      </div>
    );
  }
  return (
    <>
      <div className="pb-note" onDoubleClick={() => setWriting(true)}>
        {note.text || t`A note for your team`}
      </div>
      {readOnly || !selected ? null : <ResizeEdges id={note.id} extent={note} least={LEAST} />}
    </>
  );
});
