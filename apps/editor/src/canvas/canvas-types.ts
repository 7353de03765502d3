/** What the canvas library is given: cards, notes and cords with all they need to draw themselves. */
import type { Edge as FlowEdge, Family, Node as FlowNode, NodeMeta, Note } from '@patchbay/schema';
import type { Edge, Node } from '@xyflow/react';
import type { ToldIssue } from '../issues/told-issue.ts';
import type { Peer } from '../presence/presence.ts';
import type { WalkedCard } from '../test-chat/walk.ts';
import type { CardLayout } from './card-layout.ts';

export interface CardData extends Record<string, unknown> {
  node: FlowNode;
  meta: NodeMeta | undefined;
  layout: CardLayout;
  plugged: ReadonlyMap<string, FlowEdge>;
  /** Ids of the exits whose cord is folded, each followed by a space: a text, so that it is easily compared. */
  folded: string;
  /** Something arrives here, and how much of it by folded cords. */
  reached: boolean;
  jumps: number;
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

export interface CordData extends Record<string, unknown> {
  family: Family;
  /** Leaves by failure or silence. */
  quiet: boolean;
  lit: boolean;
  dim: boolean;
  /** The height at which a cord that runs back passes above every card in its way. */
  rise: number;
}

export type CardNodeType = Node<CardData, 'card'>;
export type NoteNodeType = Node<NoteData, 'note'>;
export type CanvasNode = CardNodeType | NoteNodeType;
export type CordType = Edge<CordData, 'cord'>;
