/** `patchbay validate`, and what the command line says to words and files it does not understand. */
import { describe, expect, test } from 'vitest';
import { patchbay, scratch } from '../build/cli.ts';
import { flow, goodFlow, message } from '../build/flow-builder.ts';

const { folder, put } = scratch();
const TEMPLATE = 'templates/order-status/flow.json';
const broken = flow({ start: 'on-message', hello: ['say', { text: { en: 'Hi {{ nobody }}' } }, { title: 'Greeting' }], parked: message('Never') }, ['start.started > hello']);

describe('patchbay validate', () => {
  test('says that a good flow can be published, and ends well', async () => {
    const { code, out, err } = await patchbay('validate', TEMPLATE);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^templates\/order-status\/flow\.json: can be published, 0 errors, \d+ warnings\n/);
    expect(out).toContain('warning: step “Look up the order” (find_order), field table: Whether the table “orders” exists is checked when the flow is published. [table-not-checked]');
  });

  test('tells every error with its step, and ends with 1', async () => {
    const { code, out } = await patchbay('validate', put('broken.json', broken));
    expect(code).toBe(1);
    expect(out).toContain('cannot be published, 3 errors, 1 warning\n');
    expect(out).toContain('  error: step “Greeting” (hello), exit next: After “next” the customer would hear nothing. Connect it to a step. [open-exit]\n');
    expect(out).toContain('  error: step “Greeting” (hello), field text.en: Nothing in this flow writes “nobody”. [unknown-variable]\n');
    expect(out).toContain('  warning: step parked: No conversation can reach this step. [unreachable-node]\n');
  });

  test('gives the same to programs with --json', async () => {
    const bad = put('broken.json', broken);
    const { code, out } = await patchbay('validate', TEMPLATE, bad, '--json');
    expect(code).toBe(1);
    const answer = JSON.parse(out) as { ok: boolean; files: { file: string; ok: boolean; issues: object[] }[] };
    expect(Object.keys(answer)).toEqual(['ok', 'files']);
    expect(answer.ok).toBe(false);
    expect(answer.files.map(({ file, ok }) => [file, ok])).toEqual([[TEMPLATE, true], [bad, false]]);
    expect(answer.files[1]?.issues).toContainEqual({ code: 'open-exit', severity: 'error', place: { node: 'hello', exit: 'next' }, facts: { exit: 'next' }, message: 'After “next” the customer would hear nothing. Connect it to a step.' });
  });

  test('takes a file that an editor saved with a byte order mark', async () => {
    const { code, out } = await patchbay('validate', put('bom.json', `\uFEFF${JSON.stringify(goodFlow())}`));
    expect([code, out]).toEqual([0, `${folder}/bom.json: can be published, 0 errors, 0 warnings\n`]);
  });

  test('says what is wrong with a file that is no flow', async () => {
    const { code, out } = await patchbay('validate', put('other.json', { name: 'package' }), put('newer.json', { ...goodFlow(), version: 99 }));
    expect(code).toBe(1);
    expect(out).toContain('This is not a Patchbay flow: it has no "format": "patchbay.flow".');
    expect(out).toContain('Update Patchbay to open it.');
  });

  test('says in a sentence that a file cannot be read, is a folder, or is not JSON', async () => {
    const missing = await patchbay('validate', `${folder}/missing.json`);
    expect([missing.code, missing.out]).toEqual([2, '']);
    expect(missing.err).toMatch(/missing\.json cannot be read: ENOENT/);
    const directory = await patchbay('validate', folder);
    expect([directory.code, directory.err.split('\n').length]).toEqual([2, 2]);
    const text = await patchbay('validate', put('text.json', 'format: patchbay.flow'));
    expect([text.code, text.out]).toEqual([2, '']);
    expect(text.err).toMatch(/text\.json is not JSON: /);
    for (const { err } of [missing, directory, text]) expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('patchbay', () => {
  test('lists its commands when it is asked for help, or asked nothing', async () => {
    for (const words of [[], ['help'], ['--help'], ['-h']]) {
      const { code, out } = await patchbay(...words);
      expect(code).toBe(0);
      for (const command of ['start', 'migrate', 'validate', 'say', 'test']) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    }
  });

  test.each(['valdate', 'constructor', '__proto__', '--version', ''])('does not know “%s”: says so, lists what it knows, and ends with 2', async (word) => {
    const { code, out, err } = await patchbay(word);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`patchbay has no command “${word}”.`);
    expect(err).toContain('validate');
  });

  test.each([
    [['validate'], 'Name at least one flow file'],
    [['validate', '--jsno', 'x'], '--jsno'],
    [['say', TEMPLATE], 'Say something to a flow'],
    [['test'], 'Name a flow, a story file or a folder'],
  ])('%j ends with 2 and a sentence', async (words, sentence) => {
    const { code, out, err } = await patchbay(...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
