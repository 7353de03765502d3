/**
 * What people draw: nodes, edges, defaults for failure and silence, variables, notes, frames, tests. The shape is strict, the
 * config of a node is whatever was typed so far: whether it is right is the verifier's question, not the reader's.
 */
import { z } from 'zod';
import { duration } from './duration.ts';
import { LIMITS } from './limits.ts';
import { stories, world } from './story.ts';
import { language, text } from './text.ts';
import { variable } from './variable.ts';

export const GRAPH_VERSION = 1;

/** Ids made by the editor: short and random. Names that JavaScript gives a meaning to are refused. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'is not an id: letters, digits, _ and -, at most 64')
  .refine((value) => value !== 'constructor' && value !== 'prototype', 'is a reserved word');

const point = z.strictObject({ x: z.number().min(-1e6).max(1e6), y: z.number().min(-1e6).max(1e6) });

export const node = z.strictObject({
  id,
  /** The kind of node, the name of its folder in the catalogue. */
  type: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
  /** Version of the kind's config, for migrations. */
  version: z.int().min(1).default(1),
  /** The author's own words; empty means the kind's name is shown. */
  title: z.string().max(200).default(''),
  position: point.default({ x: 0, y: 0 }),
  /** Switched off: conversations pass it by (off.ts). Absent means on. */
  off: z.boolean().optional(),
  /** Drawn small. Absent means whole. */
  collapsed: z.boolean().optional(),
  config: z.record(z.string(), z.json()).default({}),
});

export const edge = z.strictObject({
  id,
  source: id,
  /** The exit of the source node this edge leaves by. */
  exit: z.string().min(1).max(80),
  target: id,
});

/** What happens where an exit of this role leads nowhere. */
export const fallback = z.strictObject({
  say: text.default({}),
  /** `person` leaves the conversation waiting for a person, `close` ends it. */
  then: z.enum(['person', 'close']),
});

export const defaults = z.strictObject({
  failure: fallback.optional(),
  silence: fallback.optional(),
  /** Silence on a waiting node that sets no time of its own. */
  silenceAfter: duration.default('1d'),
});

export const note = z.strictObject({
  id,
  text: z.string().max(10_000),
  position: point,
  width: z.number().min(40).max(4_000).default(220),
  height: z.number().min(24).max(4_000).default(96),
});

/** A named stage around steps; what lies in it is what is drawn in it. */
export const frame = z.strictObject({
  id,
  title: z.string().max(200).default(''),
  position: point,
  width: z.number().min(80).max(100_000),
  height: z.number().min(60).max(100_000),
});

export const graph = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('patchbay.flow'),
  version: z.literal(GRAPH_VERSION),
  name: z.string().min(1).max(200),
  description: z.string().max(2_000).default(''),
  /** Languages customers are answered in; the first is the one every text falls back to. */
  languages: z.array(language).min(1).max(40).default(['en']),
  defaults: defaults.default({ silenceAfter: '1d' }),
  variables: z.array(variable).max(1_000).default([]),
  nodes: z.array(node).max(LIMITS.nodesPerFlow, `holds more than ${LIMITS.nodesPerFlow} steps`),
  edges: z.array(edge).max(LIMITS.edgesPerFlow, `holds more than ${LIMITS.edgesPerFlow} edges`),
  notes: z.array(note).max(2_000).default([]),
  frames: z.array(frame).max(500).default([]),
  world: world.optional(),
  stories: stories.default([]),
});

export type Graph = z.infer<typeof graph>;
export type Node = z.infer<typeof node>;
export type Edge = z.infer<typeof edge>;
export type Note = z.infer<typeof note>;
export type Frame = z.infer<typeof frame>;
export type Fallback = z.infer<typeof fallback>;
export type Defaults = z.infer<typeof defaults>;

/** A flow with nothing in it. */
export function emptyGraph(name: string, languages: string[] = ['en']): Graph {
  return { format: 'patchbay.flow', version: GRAPH_VERSION, name, description: '', languages, defaults: { silenceAfter: '1d' }, variables: [], nodes: [], edges: [], notes: [], frames: [], stories: [] };
}
