/** What the engine runs: a validated graph with every exit resolved, immutable, named by the hash of what it holds. */
import type { Defaults } from './graph.ts';
import type { JsonObject } from './json.ts';
import type { ExitRole } from './node.ts';
import type { Variable } from './variable.ts';

export interface ProgramExit {
  role: ExitRole;
  /** The node it leads to; null means the flow's default for its role. */
  target: string | null;
}

export interface ProgramNode {
  id: string;
  type: string;
  version: number;
  config: JsonObject;
  exits: Record<string, ProgramExit>;
}

export interface Program {
  format: 'patchbay.program';
  version: 1;
  /** SHA-256 over the canonical JSON of all the rest, in hex. */
  hash: string;
  name: string;
  languages: string[];
  defaults: Defaults;
  variables: Variable[];
  /** Nodes a new session may begin at, by the order in which they are asked. */
  starts: string[];
  nodes: Record<string, ProgramNode>;
}
