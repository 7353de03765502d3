/** Old flow files open forever: every migration has a stored file that needs it, and what cannot be opened says why. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogue } from '@patchbay/nodes/meta';
import { GRAPH_VERSION, hasErrors, type JsonObject, type Migration, migrateGraph, MigrationError, MIGRATIONS, readGraph, validate } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { goodFlow } from '../build/flow-builder.ts';

const folder = fileURLToPath(new URL('migrations/', import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(folder + file, 'utf8')) as JsonObject;
const stored = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('the list of migrations', () => {
  test('goes from version 1 to today without a gap, each with its story', () => {
    expect(MIGRATIONS.map((migration) => migration.to)).toEqual(Array.from({ length: GRAPH_VERSION - 1 }, (_, at) => at + 2));
    for (const { story } of MIGRATIONS) expect(story).toMatch(/^[A-Z].*\.$/);
  });

  test('has a stored flow of every version that was ever written', () => {
    for (let version = 1; version <= GRAPH_VERSION; version += 1) expect(existsSync(`${folder}${version}.json`), `tests/schema/migrations/${version}.json is missing: store a flow as version ${version} wrote it.`).toBe(true);
  });

  test.each(stored)('%s opens today, and every step on its way is taken', (file) => {
    const old = read(file);
    expect(String(old.version)).toBe(file.replace('.json', ''));
    const called: number[] = [];
    const watched: Migration[] = MIGRATIONS.map((migration) => ({ ...migration, migrate: (graph) => (called.push(migration.to), migration.migrate(graph)) }));
    const before = JSON.stringify(old);
    expect(migrateGraph(old, watched).version).toBe(GRAPH_VERSION);
    expect(called).toEqual(MIGRATIONS.map((migration) => migration.to).filter((to) => to > Number(old.version)));
    expect(JSON.stringify(old)).toBe(before);
    const { graph, issues } = readGraph(old);
    expect(issues).toEqual([]);
    expect(hasErrors(validate(graph!, catalogue))).toBe(false);
  });
});

describe('a flow of another version', () => {
  const steps: Migration[] = [
    { to: 2, story: 'Names are titles now.', migrate: ({ name, ...rest }) => ({ ...rest, title: name ?? null }) },
    { to: 3, story: 'There are tags.', migrate: (graph) => ({ ...graph, tags: [] }) },
  ];

  test('is brought up step by step, and the file itself is left alone', () => {
    const old = { format: 'patchbay.flow', version: 1, name: 'Old' };
    expect(migrateGraph(old, steps, 3)).toEqual({ format: 'patchbay.flow', version: 3, title: 'Old', tags: [] });
    expect(migrateGraph({ ...old, version: 2 }, steps, 3)).toEqual({ format: 'patchbay.flow', version: 3, name: 'Old', tags: [] });
    expect(old).toEqual({ format: 'patchbay.flow', version: 1, name: 'Old' });
  });

  test('from a newer Patchbay is refused with what to do', () => {
    expect(() => migrateGraph({ format: 'patchbay.flow', version: 99 })).toThrow(/written by a newer Patchbay \(version 99; .*Update Patchbay/);
    expect(readGraph({ ...goodFlow(), version: 99 }).issues).toEqual([expect.objectContaining({ code: 'not-a-flow', severity: 'error' })]);
  });

  test.each([[undefined], [null], ['1'], [0], [-1], [1.5], [{}], ['x'.repeat(10_000)]])('that nobody knows is refused in a short sentence (%j)', (version) => {
    expect(() => migrateGraph({ format: 'patchbay.flow', version })).toThrow(MigrationError);
    expect(() => migrateGraph({ format: 'patchbay.flow', version })).toThrow(/^This flow has no known version .{1,60}\. Versions 1 to \d+ can be opened\.$/);
  });

  test.each([[undefined], [null], [[]], ['text'], [{}], [{ format: 'patchbay.story', version: 1 }]])('that is no flow at all is refused (%j)', (file) => {
    expect(() => migrateGraph(file)).toThrow(/not a Patchbay flow/);
  });

  test('with a missing step between is refused, not guessed', () => {
    expect(() => migrateGraph({ format: 'patchbay.flow', version: 1 }, steps.slice(1), 3)).toThrow('No migration leads from version 1 to 2.');
  });
});
