/**
 * What a text may be shown with before any customer wrote: the running test first, then the flow's own made-up world, then a record
 * of the workspace; what is known nowhere is shown by its name. Nothing here reaches a conversation.
 */
import { type Catalogue, configAt, define, type Graph, isObject, type Json, type JsonObject, metaOf, readPath, type VariableType, writePath, writesOf } from '@patchbay/schema';
import { CONTACTS, tableOf } from '../known-variables.ts';

export interface SampleSources {
  graph: Graph;
  catalogue: Catalogue;
  /** A few records by table, as the workspace has them; contacts as texts read them. */
  records: ReadonlyMap<string, readonly JsonObject[]>;
  /** Variables of the running test. */
  vars: JsonObject | undefined;
  /** What the customer of the running test said last. */
  said: string | undefined;
  channel: string;
  /** ISO date of today. */
  today: string;
}

/** Records of a table for samples: the flow's own world is what its author meant. */
export function sampleRecords({ graph, records }: Pick<SampleSources, 'graph' | 'records'>, table: string): readonly JsonObject[] {
  const own = table === CONTACTS ? graph.world?.contacts : graph.world?.tables?.[table];
  const listed = Array.isArray(own) ? own : isObject(own) ? Object.values(own) : [];
  const made = listed.filter(isObject);
  return made.length > 0 ? made : (records.get(table) ?? []);
}

/** The variables to render with. */
export function sampleScope(sources: SampleSources): JsonObject {
  const { graph, catalogue, vars, said, channel, today } = sources;
  let scope: JsonObject = { channel: { kind: channel }, conversation: { id: 'sample' }, message: { text: said ?? firstWords(graph) ?? shownAs('message.text') }, contact: sampleContact(sources) };
  for (const { name, default: value } of graph.variables) if (value !== undefined) scope = writePath(scope, name, value as Json);
  const steps = graph.nodes.flatMap((node) => {
    const meta = metaOf(catalogue, node.type);
    return meta ? [{ node, meta, writes: writesOf(meta, node.config), records: sampleRecords(sources, tableOf(meta, node)) }] : [];
  });
  // What is looked up by a variable says what the variable holds: the order's number is the sample order's.
  for (const { node, meta, records } of steps) {
    const field = meta.fields.find((each) => each.kind === 'matches');
    const rows = field && configAt(node.config, field.path);
    for (const row of Array.isArray(rows) ? rows : []) {
      const name = isObject(row) ? /^\s*\{\{\s*([\w.]+)\s*\}\}\s*$/.exec(String(row.value ?? ''))?.[1] : undefined;
      const value = isObject(row) ? readPath(records[0], String(row.column ?? '')) : undefined;
      if (name !== undefined && value !== undefined && readPath(scope, name) === undefined) scope = writePath(scope, name, value);
    }
  }
  for (const { writes, records } of steps) {
    for (const { name, type } of writes) {
      const value = type === 'record' ? records[0] : type === 'list' && records.length > 0 ? records.slice(0, 3) : undefined;
      if (name !== '' && readPath(scope, name) === undefined) scope = writePath(scope, name, value ?? madeUp(name, type, today));
    }
  }
  for (const [name, value] of Object.entries(vars ?? {})) define(scope, name, value);
  return scope;
}

/** A value in a few words, for lists of variables; empty for records. */
export function sampleText(scope: JsonObject, path: string, charactersMax = 40): string {
  const value = readPath(scope, path);
  if (value === undefined || value === null || isObject(value)) return '';
  const text = Array.isArray(value) ? value.filter((each) => !isObject(each) && !Array.isArray(each)).join(', ') : String(value);
  return text.length > charactersMax ? `${text.slice(0, charactersMax - 1).trimEnd().toWellFormed()}…` : text;
}

function sampleContact(sources: SampleSources): JsonObject {
  const [contact] = sampleRecords(sources, CONTACTS);
  const known = { first_name: shownAs('first name'), name: shownAs('name'), email: shownAs('email'), phone: shownAs('phone'), language: sources.graph.languages[0] ?? 'en' };
  const given = Object.fromEntries(Object.entries(contact ?? {}).filter(([, value]) => value !== null));
  const name = typeof given.name === 'string' ? given.name.split(/\s+/)[0] : undefined;
  return { ...known, ...(name === undefined ? {} : { first_name: name }), ...given };
}

function firstWords(graph: Graph): string | undefined {
  for (const story of graph.stories) for (const turn of story.turns) if ('customer' in turn) return turn.customer;
  return undefined;
}

function madeUp(name: string, type: VariableType, today: string): Json {
  const values: Record<VariableType, Json> = { text: shownAs(name), number: 12, boolean: true, date: today, list: [], record: {} };
  return values[type];
}

function shownAs(name: string): string {
  return `‹${name}›`;
}
