/** Runs one case of a node's cases.json: the node as the engine would visit it, at a clock that begins at zero. */
import { readFileSync } from 'node:fs';
import type { NodeCase } from '@patchbay/nodes/cases';
import { runs } from '@patchbay/nodes/run';
import { catalogue } from '@patchbay/nodes/meta';
import { type Event, type Facts, type JsonObject, type Move, metaOf, newSession, type NodeMeta, type NodeRun, type Program } from '@patchbay/schema';
import { Draft } from '../../apps/runtime/src/engine/draft.ts';
import { visitOf } from '../../apps/runtime/src/engine/visit.ts';
import { nodesFolder } from './files.ts';

/** Everybody in the cases writes as Ada. */
const FACTS: Facts = { contact: { id: 'ada', name: 'Ada Moreno', email: 'ada.moreno@example.com', attributes: {} }, channel: { id: 'test', kind: 'test' }, conversation: { id: 'c' } };

/** The cases of a kind. */
export function casesOf(type: string): NodeCase[] {
  return JSON.parse(readFileSync(`${nodesFolder}/${type}/cases.json`, 'utf8')) as NodeCase[];
}

/** The kind and its run; a kind that is not in the catalogues fails by name. */
export function kindOf(type: string): { meta: NodeMeta; run: NodeRun } {
  const meta = metaOf(catalogue, type);
  const run = Object.hasOwn(runs, type) ? runs[type] : undefined;
  if (!meta || !run) throw new Error(`The kind ${type} is missing in meta.ts or run.ts.`);
  return { meta, run };
}

/** The whole config of a case, as the engine gets it; throws when the kind would refuse it. */
export function configOf(meta: NodeMeta, each: NodeCase): JsonObject {
  return meta.config.parse({ ...meta.defaults, ...each.config }) as JsonObject;
}

/** What the node decides in a case. */
export function moveOf(type: string, each: NodeCase): Move | 'ignore' {
  const { meta, run } = kindOf(type);
  const event = eventOf(each);
  const draft = new Draft(programOf(type, meta, configOf(meta, each)), { ...newSession('program', 'c'), status: 'waiting', vars: each.scope ?? {}, said: each.said ?? '', visits: { here: each.visits ?? 1 } }, event);
  if (each.event) draft.session.waiting = { node: 'here', listens: true, timers: [], memo: each.memo ?? null };
  if (each.event && 'text' in event) draft.hear(event as Extract<Event, { type: 'message.received' }>);
  const visit = visitOf(draft, 'here');
  return each.event ? (run.resume?.(visit, event) ?? 'ignore') : run.enter(visit);
}

function eventOf({ event, language }: NodeCase): Event {
  const facts = { ...FACTS, contact: { ...FACTS.contact, language: language ?? 'en' } };
  return { type: 'message.received', text: '', id: 'event', at: 0, zone: 'UTC', ...event, facts } as Event;
}

function programOf(type: string, meta: NodeMeta, config: JsonObject): Program {
  const here = { id: 'here', type, version: meta.version, config, exits: {} };
  return { format: 'patchbay.program', version: 1, hash: 'program', name: 'Case', languages: ['en', 'zh-CN'], defaults: { silenceAfter: '1d' }, variables: [], starts: ['here'], nodes: { here } };
}
