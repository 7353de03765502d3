/** Every story of every template goes as it is told, and together they walk every step and every way of the flow. */
import type { Story } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { runStory } from '../../apps/runtime/src/simulate/run-story.ts';
import { templates } from '../build/files.ts';
import { readTemplate } from '../build/templates.ts';

describe.each(templates())('the template %s', (name) => {
  const { graph, program, file } = readTemplate(name);
  const run = (story: Story) => runStory(program, story, file.world);

  test.each(file.stories.map((story) => [story.name, story] as const))('%s', (_name, story) => {
    expect(run(story).failure).toBe('');
  });

  test('walks every step and leaves by every main exit in its stories', () => {
    const steps = file.stories.flatMap((story) => run(story).steps);
    const walked = new Set(steps.flatMap(({ node, way }) => [node, ...('exit' in way ? [`${node}.${way.exit}`] : [])]));
    const ways = Object.values(program.nodes).flatMap((node) => [node.id, ...Object.entries(node.exits).flatMap(([exit, { role }]) => (role === 'main' ? [`${node.id}.${exit}`] : []))]);
    expect(ways.filter((way) => !walked.has(way))).toEqual([]);
  });

  test('tells of silence and failure where it has answers for them', () => {
    const steps = file.stories.flatMap((story) => run(story).steps);
    const roles = steps.flatMap(({ node, way }) => ('exit' in way ? [program.nodes[node]?.exits[way.exit]?.role] : []));
    const has = (role: string) => Object.values(program.nodes).some((node) => Object.values(node.exits).some((exit) => exit.role === role));
    for (const role of ['silence', 'failure']) if (has(role)) expect(roles).toContain(role);
  });

  test('speaks every language of the flow in its stories', () => {
    const spoken = new Set(file.stories.map((story) => story.language ?? graph.languages[0]));
    expect(graph.languages.filter((language) => !spoken.has(language))).toEqual([]);
  });

  test('has stories with names of their own', () => {
    const names = file.stories.map((story) => story.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('fails a story that is told wrong, and says where', () => {
    const { turns, ...rest } = file.stories[0]!;
    const at = turns.findIndex((turn) => 'bot' in turn);
    const first = turns[at] as { bot: string };
    const wrong = (changed: Story['turns'], outcome = rest.outcome) => run({ ...rest, turns: changed, ...(outcome === undefined ? {} : { outcome }) });
    const other = wrong(turns.with(at, { bot: 'Something else' }));
    expect(other).toMatchObject({ ok: false, turn: at });
    expect(other.failure).toContain(`The bot should have said “Something else”, but it said “${first.bot}”.`);
    expect(wrong(turns.toSpliced(at, 1)).failure).toContain('which the story does not tell');
    expect(wrong([...turns, { bot: 'One more thing' }]).failure).toBe('The bot should have said “One more thing”, but it said nothing.');
    expect(wrong(turns.slice(0, at + 1), 'lost').failure).toMatch(/^It should have ended as “lost”, but /);
  });
});
