/** `patchbay test`: stories as tests, for people and for a build server. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { patchbay, scratch } from '../build/cli.ts';
import { goodFlow } from '../build/flow-builder.ts';

const { folder, put } = scratch();
const good = { name: 'The customer says blue', turns: [{ customer: 'hi' }, { bot: 'Well?' }, { customer: 'blue' }, { bot: 'You said blue.' }], outcome: 'solved' };
const bad = { name: 'The customer says red', turns: [{ customer: 'hi' }, { bot: 'Well?' }, { customer: 'red' }, { bot: 'You said blue.' }] };
/** A flow in a folder of its own, with stories inside, beside, or both. */
function project(name: string, inside: object[], beside?: object): string {
  mkdirSync(join(folder, name), { recursive: true });
  put(join(name, 'flow.json'), { ...goodFlow(), stories: inside });
  if (beside) put(join(name, 'story.json'), beside);
  return join(folder, name);
}

describe('patchbay test', () => {
  test('runs the stories beside a template, and ends well', async () => {
    const { code, out, err } = await patchbay('test', 'templates/order-status');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^templates\/order-status\/story\.json\n {2}ok {3}The customer gives the order number and hears where the parcel is\n/);
    expect(out).toMatch(/\n\d+ passed, 0 failed\n$/);
  });

  test('says which story failed, at which turn and how, and ends with 1', async () => {
    const { code, out } = await patchbay('test', project('failing', [good, bad]));
    expect(code).toBe(1);
    expect(out).toBe(`${folder}/failing/flow.json
  ok   The customer says blue
  FAIL The customer says red
         turn 4: The bot should have said “You said blue.”, but it said “You said red.”.
1 passed, 1 failed
`);
  });

  test('gives the same to programs with --json', async () => {
    const { code, out } = await patchbay('test', project('json', [good], { stories: [bad] }), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      passed: 1,
      failed: 1,
      files: [
        {
          file: `${folder}/json/story.json`,
          passed: 1,
          failed: 1,
          stories: [
            { name: good.name, ok: true, failure: '', turn: null },
            { name: bad.name, ok: false, failure: 'The bot should have said “You said blue.”, but it said “You said red.”.', turn: 3 },
          ],
        },
      ],
    });
  });

  test('finds every flow below a folder, and takes several paths', async () => {
    const [one, two] = [project('many/one', [good]), project('many/two', [good])];
    const below = await patchbay('test', join(folder, 'many'));
    expect([below.code, below.out.match(/flow\.json/g)?.length]).toEqual([0, 2]);
    const named = await patchbay('test', join(one, 'flow.json'), join(two, 'flow.json'));
    expect(named.out).toMatch(/\n2 passed, 0 failed\n$/);
  });

  test('takes a story file by itself, with the flow beside it', async () => {
    const { code, out } = await patchbay('test', join(project('single', [], { stories: [good] }), 'story.json'));
    expect([code, out]).toEqual([0, `${folder}/single/story.json\n  ok   The customer says blue\n1 passed, 0 failed\n`]);
  });

  test.each([
    ['a path that does not exist', () => join(folder, 'nowhere'), 'does not exist'],
    ['a folder without a flow', () => (mkdirSync(join(folder, 'empty'), { recursive: true }), join(folder, 'empty')), 'There is no flow.json in'],
    ['a flow without stories', () => project('silent', []), 'There are no stories in'],
    ['a story file with a mistake', () => project('mistake', [], { stories: [{ name: 'x', turns: [{ after: 'soon' }] }] }), 'stories.0.turns.0'],
    ['a story file without a flow', () => (mkdirSync(join(folder, 'alone'), { recursive: true }), put('alone/story.json', { stories: [good] })), 'has no flow.json beside it'],
  ])('says in a sentence that it was given %s, and ends with 2', async (_what, path, sentence) => {
    const { code, out, err } = await patchbay('test', path());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
