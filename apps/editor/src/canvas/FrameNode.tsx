/** A named stage around steps. Its title takes hold of it; a double press writes in it. The rest lets the pointer through to the canvas. */
import { useLingui } from '@lingui/react/macro';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { setFrame } from '../doc/commands/index.ts';
import { useFlow, useOpenFlow, useView } from '../doc/flow-context.ts';
import type { FrameNodeType } from './canvas-types.ts';
import { ResizeEdges } from './ResizeEdges.tsx';
import { WritingLine } from './WritingLine.tsx';

const LEAST = { width: 80, height: 60 };

/** A new frame is named at once. */
export const FrameNode = memo(function FrameNode({ data: { frame, readOnly }, selected }: NodeProps<FrameNodeType>) {
  const { t } = useLingui();
  const flow = useFlow();
  const { view } = useOpenFlow();
  const writing = useView((state) => state.writing === frame.id) && !readOnly;
  return (
    <>
      <div className="pb-frame" />
      {readOnly || !selected ? null : <ResizeEdges id={frame.id} extent={frame} least={LEAST} />}
      {writing ? (
        <WritingLine label={t`Name of the stage`} value={frame.title} onChange={(title) => setFrame(flow, frame.id, { title: title.slice(0, 200) }, 'typing')} onDone={() => view.write(null)} />
      ) : (
        <div className="pb-frame-title" onDoubleClick={() => view.write(frame.id)}>
          {frame.title || t`Unnamed stage`}
        </div>
      )}
    </>
  );
});
