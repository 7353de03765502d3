/** The canvas: the flow as cards and cords. It draws and reports; every change goes through a command. */
import '@xyflow/react/dist/base.css';
import './canvas.css';
import { useLingui } from '@lingui/react/macro';
import { ReactFlow, SelectionMode, useStore } from '@xyflow/react';
import { type MouseEvent, type PointerEvent, useCallback, useRef } from 'react';
import { setNodeFlag } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow, useTest, useView } from '../doc/flow-context.ts';
import { PeerPointers } from '../presence/PeerPointers.tsx';
import { usePointing } from '../presence/use-pointing.ts';
import type { CanvasNode } from './canvas-types.ts';
import { CanvasDots } from './CanvasDots.tsx';
import { CanvasTools } from './CanvasTools.tsx';
import { CardNode } from './CardNode.tsx';
import { Cord } from './Cord.tsx';
import { detailAt } from './detail.ts';
import { DragMarks } from './DragMarks.tsx';
import { focusCard } from './focus-card.ts';
import { FrameNode } from './FrameNode.tsx';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { NoteNode } from './NoteNode.tsx';
import { PullLine } from './PullLine.tsx';
import { useCanvasChanges } from './use-canvas-changes.ts';
import { useCanvasCords } from './use-canvas-cords.ts';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useCardTabbing } from './use-card-tabbing.ts';
import { useClipboard } from './use-clipboard.ts';
import { useConnecting } from './use-connecting.ts';
import { useGliding } from './use-gliding.ts';
import { useOpening } from './use-opening.ts';
import { useWanted } from './use-wanted.ts';
import { ZoomBar } from './ZoomBar.tsx';

const SelectionBar = lazyPart(() => import('./SelectionBar.tsx'));
const NODE_TYPES = { card: CardNode, note: NoteNode, frame: FrameNode };
const EDGE_TYPES = { cord: Cord };
/** Made once: the library tells everything on the canvas when one of these is another object. */
const ADD_KEYS = ['Meta', 'Control', 'Shift'];
const QUIET_LABELS = { 'node.a11yDescription.default': '', 'node.a11yDescription.keyboardDisabled': '', 'edge.a11yDescription.default': '' };
const PRO_OPTIONS = { hideAttribution: true };

/** Stands inside the library's provider, which the page puts around it. */
export function Canvas() {
  const { t } = useLingui();
  const { flow, view } = useOpenFlow();
  const root = useRef<HTMLDivElement>(null);
  const detail = useStore((state) => detailAt(state.transform[2]));
  const canEdit = useCanEdit();
  const many = useView((state) => state.selected.size > 1);
  const testing = useTest((test) => test.shown);
  const { resized, dragging, places, marks, onNodesChange, onEdgesChange, onDragStart, onDrag, onDragStop } = useCanvasChanges();
  const gliding = useGliding(detail);
  const nodes = useCanvasNodes(detail, gliding ?? resized, places);
  const edges = useCanvasCords(detail);
  const onConnectEnd = useConnecting();
  const tabbing = useCardTabbing();
  const point = usePointing();
  useWanted(root);
  useClipboard();
  const open = useOpening(root);

  const onPaneClick = useCallback(() => {
    view.leave();
    leaveField();
  }, [view]);
  const onNodeDoubleClick = useCallback((event: MouseEvent, { id, type, data }: CanvasNode) => {
    if (type !== 'card' || (event.target instanceof Element && event.target.closest('button'))) return;
    // What is drawn small opens first, then its form.
    if (data.node.collapsed && canEdit) setNodeFlag(flow, [id], 'collapsed', false);
    else view.show({ node: id });
  }, [flow, view, canEdit]);
  const onNodeClick = useCallback(
    (event: MouseEvent, node: { id: string; type?: string }) => {
      if (!(event.target instanceof Element && event.target.closest('button, input, textarea'))) focusCard(node.id);
      if (node.type === 'card' && !event.ctrlKey && !event.metaKey && !event.shiftKey) view.look(node.id);
    },
    [view],
  );
  const onContextMenu = useCallback(
    (event: MouseEvent, node: { id: string }) => {
      event.preventDefault();
      if (canEdit) view.openMenu({ id: node.id, x: event.clientX, y: event.clientY });
    },
    [view, canEdit],
  );
  const onPointerMove = useCallback((event: PointerEvent) => event.pointerType === 'mouse' && point(event.clientX, event.clientY), [point]);

  return (
    <div ref={root} role="region" aria-label={t`Canvas`} className="relative min-h-0 min-w-0 flex-1 [container:canvas/size]" {...tabbing} onPointerMove={onPointerMove} onPointerLeave={() => point()}>
      <ReactFlow
        className="pb-canvas"
        data-detail={detail}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStart={onDragStart}
        onNodeDrag={onDrag}
        onNodeDragStop={onDragStop}
        onNodeContextMenu={onContextMenu}
        onNodeClick={onNodeClick}
        onNodeDoubleClick={onNodeDoubleClick}
        onPaneClick={onPaneClick}
        onConnectEnd={onConnectEnd}
        connectionLineComponent={PullLine}
        connectionRadius={28}
        connectOnClick={false}
        selectNodesOnDrag={false}
        nodesDraggable={canEdit}
        nodesConnectable={canEdit}
        edgesFocusable={false}
        disableKeyboardA11y
        autoPanOnNodeFocus={false}
        deleteKeyCode={null}
        multiSelectionKeyCode={ADD_KEYS}
        panOnScroll
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements
        elevateNodesOnSelect
        minZoom={0.1}
        maxZoom={4}
        selectionMode={SelectionMode.Partial}
        onInit={open}
        proOptions={PRO_OPTIONS}
        ariaLabelConfig={QUIET_LABELS}
      >
        <CanvasDots />
        <PeerPointers />
        <DragMarks marks={marks} />
      </ReactFlow>
      {canEdit && many && !dragging && !resized ? <PartFrame><SelectionBar detail={detail} /></PartFrame> : null}
      <ZoomBar />
      {testing ? null : <CanvasTools />}
    </div>
  );
}

/** The canvas keeps the browser from moving the focus on a press, so a field would go on taking the keys. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
