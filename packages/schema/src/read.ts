/** From any JSON to a graph, or to the issues that say where it is not one. Never throws for a bad file. */
import { type Graph, graph } from './graph.ts';
import type { Issue } from './issue.ts';
import { LIMITS } from './limits.ts';
import { migrateGraph, MigrationError } from './migrate.ts';
import { reasonOf } from './reasons.ts';
import { safeParse } from './safe-parse.ts';

/** A flow file as a graph of today's version; `graph` is absent when its shape cannot be read. */
export function readGraph(file: unknown): { graph?: Graph; issues: Issue[] } {
  let migrated: unknown;
  try {
    migrated = migrateGraph(file);
  } catch (error) {
    if (!(error instanceof MigrationError)) throw error;
    return { issues: [{ code: 'not-a-flow', severity: 'error', place: {}, facts: { reason: error.message } }] };
  }
  const unsafe = unsafeKeys(migrated);
  if (unsafe.length > 0) return { issues: unsafe };
  const parsed = safeParse(graph, migrated);
  if (parsed.success) return { graph: parsed.data, issues: [] };
  const beyond = tooLong(migrated);
  if (beyond.length > 0) return { issues: beyond };
  return { issues: parsed.error.issues.slice(0, 100).map((problem) => shapeIssue(migrated, problem.path as (string | number)[], reasonOf(problem))) };
}

/** More steps or connections than a flow may have; said with the words of the verifier. */
function tooLong(file: unknown): Issue[] {
  const { nodes, edges } = file as Record<string, unknown>;
  const over = (code: string, list: unknown, limit: number): Issue[] => (Array.isArray(list) && list.length > limit ? [{ code, severity: 'error', place: {}, facts: { count: list.length, limit } }] : []);
  return [...over('too-many-steps', nodes, LIMITS.nodesPerFlow), ...over('too-many-cords', edges, LIMITS.edgesPerFlow)];
}

function shapeIssue(file: unknown, path: (string | number)[], message: string): Issue {
  const [list, at] = path;
  const entry = list === 'nodes' || list === 'edges' ? (file as Record<string, unknown[]>)[list]?.[Number(at)] : undefined;
  const id = entry && typeof entry === 'object' && 'id' in entry && typeof entry.id === 'string' ? entry.id : undefined;
  const place = id === undefined ? { field: path.join('.') } : list === 'nodes' ? { node: id, field: path.slice(2).join('.') } : { edge: id, field: path.slice(2).join('.') };
  return { code: 'bad-shape', severity: 'error', place, facts: { path: path.join('.'), reason: message } };
}

/** Levels that a flow file may nest; the deepest that people draw are rules, with some twenty. */
const DEPTH_MAX = 64;

/**
 * Keys that would reach a prototype. They are refused in flows, where nobody means them; in customers' data they are data. What
 * nests too deep for the readers after this one is refused with them.
 */
function unsafeKeys(value: unknown, path: string[] = [], found: Issue[] = []): Issue[] {
  if (typeof value !== 'object' || value === null || found.length >= 10) return found;
  if (path.length > DEPTH_MAX) {
    found.push({ code: 'too-deep', severity: 'error', place: { field: path.slice(0, 8).join('.') }, facts: { path: path.slice(0, 8).join('.'), limit: DEPTH_MAX } });
    return found;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') found.push({ code: 'unsafe-key', severity: 'error', place: { field: [...path, key].join('.') }, facts: { key, path: path.join('.') || '/' } });
    else unsafeKeys(inner, [...path, key], found);
  }
  return found;
}
