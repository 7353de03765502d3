/** What the canvas library is given: cards, notes, frames and cords with all they need to draw themselves. */
import type { Edge as FlowEdge, Family, Frame, Node as FlowNode, NodeMeta, Note } from '@patchbay/schema';
import type { Edge, Node } from '@xyflow/react';
import type { ToldIssue } from '../issues/told-issue.ts';
import type { Peer } from '../presence/presence.ts';
import type { WalkedCard } from '../test-chat/walk.ts';
import type { CardLayout } from './card-layout.ts';
import type { Bound } from './loops.ts';

export interface CardData extends Record<string, unknown> {
  node: FlowNode;
  meta: NodeMeta | undefined;
  layout: CardLayout;
  plugged: ReadonlyMap<string, FlowEdge>;
  /** Titles of the steps this card names: when one of them is renamed, it is drawn again. */
  named: string;
  /** Ids of the exits whose cord is folded, each followed by a space: a text, so that it is easily compared. */
  folded: string;
  /** Something arrives here, and how much of it by folded cords. */
  reached: boolean;
  jumps: number;
  /** In a stack: the exit that leads to the step right below, and whether only the step right above leads here. */
  down: string | undefined;
  under: boolean;
  /** Of a step that is off: the step at which conversations go on; null where nothing follows. */
  goesOn: string | null | undefined;
  /** The flow answers by itself where these exits lead nowhere. */
  fallback: { failure: boolean; silence: boolean };
  issues: readonly ToldIssue[];
  /** Others who have this step selected. */
  peers: readonly Peer[];
  /** Set while a test runs. */
  test: { card: WalkedCard | undefined; exits: ReadonlySet<string> } | undefined;
  readOnly: boolean;
}

interface NoteData extends Record<string, unknown> {
  note: Note;
  readOnly: boolean;
}

interface FrameData extends Record<string, unknown> {
  frame: Frame;
  readOnly: boolean;
}

export interface CordData extends Record<string, unknown> {
  family: Family;
  /** Leaves by failure or silence. */
  quiet: boolean;
  lit: boolean;
  dim: boolean;
  /** The height at which a cord that runs back passes above every card in its way. */
  rise: number | undefined;
  /** In a stack: how far the jack of the step below is under that of the exit. */
  stub: number | undefined;
  /** How far the jack of what it reaches is under the top of its card. */
  head: number;
  bound: Bound | undefined;
}

export type CardNodeType = Node<CardData, 'card'>;
export type NoteNodeType = Node<NoteData, 'note'>;
export type FrameNodeType = Node<FrameData, 'frame'>;
export type CanvasNode = CardNodeType | NoteNodeType | FrameNodeType;
export type CordType = Edge<CordData, 'cord'>;
