/**
 * What a step leads to and writes while its config is still being typed. It never fails: what cannot be read is as in a fresh step, and
 * `bad-config` names the place. Small, so that a page can ask without bringing the languages of a flow along.
 */
import type { JsonObject } from './json.ts';
import type { Exit, NodeMeta, Write } from './node.ts';
import { safeParse } from './safe-parse.ts';

const parsedConfigs = new WeakMap<NodeMeta, WeakMap<object, JsonObject | null>>();

/** The parsed config, undefined where it does not parse. Remembered by identity: unchanged parts of a document keep theirs. */
export function parseConfig(meta: NodeMeta, config: JsonObject): JsonObject | undefined {
  let known = parsedConfigs.get(meta);
  if (!known) parsedConfigs.set(meta, (known = new WeakMap()));
  const cached = known.get(config);
  if (cached !== undefined) return cached ?? undefined;
  const parsed = safeParse(meta.config, config);
  known.set(config, parsed.success ? parsed.data : null);
  return parsed.success ? parsed.data : undefined;
}

/** Exits as conversations will find them; of a config that does not parse, what can be made of it. */
export function exitsOf(meta: NodeMeta, config: JsonObject): Exit[] {
  try {
    return meta.exits(wholeOf(meta, config));
  } catch {
    return meta.exits(meta.defaults);
  }
}

/** What a step writes; nothing where its config cannot be read. */
export function writesOf(meta: NodeMeta, config: JsonObject): Write[] {
  try {
    return meta.writes?.(wholeOf(meta, config)) ?? [];
  } catch {
    return [];
  }
}

/** What the config leaves out is as the schema says, which need not be as in a fresh step. */
function wholeOf(meta: NodeMeta, config: JsonObject): JsonObject {
  return parseConfig(meta, config) ?? { ...meta.defaults, ...config };
}
