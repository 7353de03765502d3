/**
 * Old flow files open forever: each step turns a graph of version n into version n + 1 and tells its story. It never
 * looks at what the flow means, and a step without a stored fixture fails the test that walks this list.
 */
import type { JsonObject } from './json.ts';
import { isObject } from './json.ts';
import { GRAPH_VERSION } from './graph.ts';
import { phrase } from './issue.ts';
import { reason } from './reasons.ts';

const NO_FLOW = reason('This is not a Patchbay flow: it has no "format": "patchbay.flow".', '其中没有 "format": "patchbay.flow"。');
const NO_VERSION = reason('This flow has no known version (it says {said}). Versions 1 to {current} can be opened.', '没有可识别的版本（写的是 {said}）。可以打开版本 1 到 {current}。');
const NEWER = reason('This flow was written by a newer Patchbay (version {version}; this one knows up to {current}). Update Patchbay to open it.', '它由更新的 Patchbay 保存（版本 {version}，当前版本只支持到 {current}）。请更新 Patchbay 后再打开。');

export interface Migration {
  /** The version it makes. */
  to: number;
  /** One sentence: what changed and why. */
  story: string;
  migrate(graph: JsonObject): JsonObject;
}

/** Version 1 is the first; the list is ordered and has no gaps. */
export const MIGRATIONS: readonly Migration[] = [];

/** A flow file this build cannot bring up to date; the sentence says why. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/**
 * The same flow in today's version. Throws MigrationError for something that is not a flow file, for an unknown
 * version and for one written by a newer Patchbay.
 */
export function migrateGraph(file: unknown, migrations = MIGRATIONS, current: number = GRAPH_VERSION): JsonObject {
  if (!isObject(file) || file.format !== 'patchbay.flow') throw new MigrationError(NO_FLOW);
  const version = file.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw new MigrationError(phrase(NO_VERSION, { said: typeof version === 'object' ? '…' : String(JSON.stringify(version)).slice(0, 40), current }));
  if (version > current) throw new MigrationError(phrase(NEWER, { version, current }));
  let graph = file;
  for (let at = version; at < current; at += 1) {
    const step = migrations.find((migration) => migration.to === at + 1);
    if (!step) throw new MigrationError(`No migration leads from version ${at} to ${at + 1}.`);
    graph = { ...step.migrate(graph), version: at + 1 };
  }
  return graph;
}
