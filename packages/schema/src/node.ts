/**
 * What a kind of node is, as data: config, fields of its form, exits, what it reads and writes, what its card says.
 * Safe for the browser: no React, no Node, and nothing that runs a conversation.
 */
import type { z } from 'zod';
import type { JsonObject } from './json.ts';
import type { Text } from './text.ts';
import type { VariableType } from './variable.ts';

export const FAMILIES = ['start', 'talk', 'ask', 'understand', 'decide', 'data', 'model', 'control', 'people', 'after'] as const;
export type Family = (typeof FAMILIES)[number];

/** `main`: the author must connect it. `failure` and `silence` may fall back to the flow's default. */
export type ExitRole = 'main' | 'failure' | 'silence';

/** A word on the screen: a key in the kind's strings, or the author's own words. */
export type Label = { key: string; facts?: Record<string, string | number> } | { text: string } | { texts: Text };

export interface Exit {
  id: string;
  role: ExitRole;
  label: Label;
}

/**
 * How one part of the config is edited. `path` is its place in the config, `label` and `hint` are keys in the kind's strings
 * (`field.<path>` and `hint.<path>` unless said otherwise).
 */
export type Field = { path: string; optional?: boolean; when?: (config: JsonObject) => boolean } & (
  | { kind: 'text'; lines?: number }
  | { kind: 'texts'; lines?: number; then?: LastRung }
  | { kind: 'template' }
  | { kind: 'words' }
  | { kind: 'line' }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'switch' }
  | { kind: 'select'; options: string[] }
  | { kind: 'duration' }
  | { kind: 'variable'; type: VariableType }
  | { kind: 'choices' }
  | { kind: 'cases' }
  | { kind: 'nudges'; then?: LastRung }
  | { kind: 'table' }
  | { kind: 'matches' }
);
export type FieldKind = Field['kind'];

/** What comes after the last text of a ladder: the exit that is left by, and the field that says when (tries or time), drawn with the ladder. */
export interface LastRung {
  exit: string;
  after: string;
}

/** One line of the card. `bubble` looks like the message the customer will see. */
export type SummaryLine = { bubble: Text } | { chips: Text[] } | { label: Label };

export interface Write {
  name: string;
  type: VariableType;
  /** Written only when the node is left by one of these exits; all of them when absent. */
  exits?: string[];
}

export interface NodeMeta<Config extends object = JsonObject> {
  type: string;
  version: number;
  family: Family;
  /** A lucide icon's name. */
  icon: string;
  config: z.ZodType<Config>;
  /** The config of a freshly added node. */
  defaults: Config;
  fields: Field[];
  /** True for nodes a conversation begins at. */
  start?: boolean;
  /** What must come before the node is left: an answer of the customer (who may stay silent), or the clock (which never does). */
  waits?(config: Config): 'customer' | 'clock' | undefined;
  /** True when something outside is called, which can fail. */
  calls?: boolean;
  exits(config: Config): Exit[];
  writes?(config: Config): Write[];
  /** Variables read that no field shows. */
  reads?(config: Config): string[];
  summary(config: Config): SummaryLine[];
}

/** Every kind of node by type. */
export type Catalogue = Readonly<Record<string, NodeMeta>>;

/** The kind of a node, own entries only, so that a node called `constructor` finds nothing. */
export function metaOf(catalogue: Catalogue, type: string): NodeMeta | undefined {
  return Object.hasOwn(catalogue, type) ? catalogue[type] : undefined;
}

/** Keeps the precise config type where a kind is declared, and hands out the general one. */
export function defineNode<Config extends object>(meta: NodeMeta<Config>): NodeMeta {
  return meta as unknown as NodeMeta;
}

/** Words of a kind in the languages of the screen: `name`, `about`, `exit.*`, `field.*`, `hint.*`, `option.*`, `because.*`, `card.*`. */
export type NodeStrings = Record<'en' | 'zh-CN', Record<string, string>>;
