/**
 * The baseline of `npm run bench -- editor`: React Flow as anybody would set it up, with the same cards. It has no document, no
 * store, no verifier and no style sheet of its own, and it is never part of the product: only the bench builds it.
 */
import { Handle, type Node, Position, ReactFlow, useNodesState } from '@xyflow/react';
import { createElement, memo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { BareFlow, CardShape } from './bare-flow.ts';

type BareNode = Node<{ card: ReactNode }, 'card'>;

const NODE_TYPES = { card: memo(({ data }: { data: BareNode['data'] }) => data.card) };
const SIDES = { left: Position.Left, right: Position.Right };

const bare = (await (await fetch('./flow.json')).json()) as BareFlow;
const cards = Object.fromEntries(Object.entries(bare.cards).map(([kind, shape]) => [kind, drawn(shape, 0)]));
const initial = bare.nodes.map(
  ({ id, card, x, y, width, height, jacks }): BareNode => ({
    id,
    type: 'card',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: jacks.map((jack) => ({ ...jack, position: SIDES[jack.position] })),
    data: { card: cards[card] },
  }),
);

function drawn(shape: CardShape | string, key: number): ReactNode {
  if (typeof shape === 'string') return shape;
  const { class: className, style, ...attributes } = shape.attributes;
  const props = { key, className, style: style === undefined ? undefined : styleOf(style), ...attributes };
  const children = shape.children.map(drawn);
  if (shape.jack) return createElement(Handle, { ...props, id: shape.jack.id, type: shape.jack.type, position: SIDES[shape.jack.position] }, ...children);
  return createElement(shape.tag, props, ...children);
}

function styleOf(style: string): Record<string, string> {
  const rules = style.split(';').flatMap((rule) => {
    const at = rule.indexOf(':');
    return at === -1 ? [] : [[rule.slice(0, at).trim(), rule.slice(at + 1).trim()] as const];
  });
  return Object.fromEntries(rules.map(([name, value]) => [name.startsWith('--') ? name : name.replace(/^-webkit-/, 'Webkit-').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]));
}

function Bare() {
  const [nodes, , onNodesChange] = useNodesState(initial);
  const { left, top, width, height, detail } = bare.canvas;
  return (
    <div style={{ position: 'fixed', left, top, width, height }}>
      <ReactFlow
        className="pb-canvas"
        data-detail={detail}
        nodes={nodes}
        edges={bare.edges}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        defaultViewport={bare.viewport}
        onlyRenderVisibleElements
        panOnScroll
        zoomOnDoubleClick={false}
        edgesFocusable={false}
        disableKeyboardA11y
        minZoom={0.15}
        maxZoom={1.6}
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(<Bare />);
