/** Keys: each means one thing in one place, is named in both languages and told in the docs; none is heard while an input method composes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../apps/editor/src/actions/action.ts';
import type { Gesture } from '../../apps/editor/src/actions/gestures.ts';
import { keyWords } from '../../apps/editor/src/actions/key-words.ts';
import { type KeyPlace, listens } from '../../apps/editor/src/actions/place.ts';
import { isComposing, matches, pressOf } from '../../apps/editor/src/actions/press.ts';
import { editorModule, keyTable, withKeys } from '../../scripts/editor-keys.ts';

const PLACES: Record<string, KeyPlace> = {
  'on the canvas': { typing: false, canvas: true, control: false, step: 'a' },
  'elsewhere on the page': { typing: false, canvas: false, control: false, step: null },
  'in a text of the flow': { typing: 'flow', canvas: false, control: false, step: null },
  'in another field': { typing: 'other', canvas: false, control: false, step: null },
};

let actions: readonly Action[];
let gestures: readonly Gesture[];

beforeAll(async () => {
  ({ ACTIONS: actions } = await editorModule<{ ACTIONS: readonly Action[] }>('src/actions/catalogue.ts'));
  ({ GESTURES: gestures } = await editorModule<{ GESTURES: readonly Gesture[] }>('src/actions/gestures.ts'));
}, 60_000);

const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('the catalogue of actions', () => {
  test('no two actions have one key in one place', () => {
    expect(actions.length).toBeGreaterThan(20);
    for (const [place, where] of Object.entries(PLACES)) {
      const keys = actions.filter((action) => listens(action, where)).flatMap((action) => (action.keys ?? []).map((key) => ({ id: action.id, key: keyWords(key, false) })));
      const twice = keys.filter(({ key }, at) => keys.findIndex((each) => each.key === key) !== at);
      expect(twice, place).toEqual([]);
    }
    expect(new Set(actions.map((action) => action.id)).size).toBe(actions.length);
  });

  test('every action and gesture has words in both languages', async () => {
    const words = [...actions.map((action) => action.label), ...gestures.flatMap((gesture) => [gesture.label, ...(gesture.hand ? [gesture.hand] : [])])];
    for (const language of ['en', 'zh-CN']) {
      const { messages } = await editorModule<{ messages: Record<string, unknown> }>(`src/locales/app/${language}.po`);
      expect(words.filter((label) => !messages[label.id]).map((label) => label.message), language).toEqual([]);
    }
  }, 60_000);

  test('a plain letter means nothing while somebody types', () => {
    const typing = actions.filter((action) => action.whileTyping !== undefined).flatMap((action) => action.keys ?? []);
    expect(typing.filter((key) => !key.mod && 'key' in key && key.key.length === 1)).toEqual([]);
  });

  test('the keys in docs/editor.md are these (if not: node scripts/editor-keys.ts)', async () => {
    const text = await readFile(join(import.meta.dirname, '../../docs/editor.md'), 'utf8');
    expect(text).toBe(withKeys(text, await keyTable()));
  }, 60_000);
});

describe('a pressed key', () => {
  test('is a command with Ctrl, and with ⌘ on Apple’s machines only', () => {
    const k = { ...held, key: 'k', code: 'KeyK' };
    expect(matches({ key: 'k', mod: true }, pressOf({ ...k, ctrlKey: true }, false))).toBe(true);
    expect(matches({ key: 'k', mod: true }, pressOf({ ...k, metaKey: true }, true))).toBe(true);
    // Ctrl+K cuts a line in Apple's fields.
    expect(matches({ key: 'k', mod: true }, pressOf({ ...k, ctrlKey: true }, true))).toBe(false);
    expect(matches({ key: 'k' }, pressOf({ ...k, ctrlKey: true }, true))).toBe(false);
  });

  test('is the same on every layout', () => {
    expect(matches({ code: 'Digit1', shift: true }, pressOf({ ...held, key: '!', code: 'Digit1', shiftKey: true }, false)), 'US').toBe(true);
    expect(matches({ code: 'Digit1', shift: true }, pressOf({ ...held, key: '+', code: 'Digit1', shiftKey: true }, false)), 'Swiss').toBe(true);
    expect(matches({ key: '/' }, pressOf({ ...held, key: '/', code: 'Digit7', shiftKey: true }, false)), 'German').toBe(true);
    expect(matches({ key: 'z', mod: true }, pressOf({ ...held, key: 'я', code: 'KeyZ', ctrlKey: true }, false)), 'Russian').toBe(true);
    expect(matches({ key: '?' }, pressOf({ ...held, key: '？', code: 'Slash', shiftKey: true }, false)), 'Chinese').toBe(true);
    expect(matches({ key: 'c' }, pressOf({ ...held, key: 'C', code: 'KeyC', shiftKey: true }, false))).toBe(false);
  });

  test('belongs to the input method while it composes, in whichever way the browser says so', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });

  test('is written as on the machine in front of people', () => {
    expect(keyWords({ key: 'z', mod: true, shift: true }, false)).toBe('Ctrl+Shift+Z');
    expect(keyWords({ key: 'z', mod: true, shift: true }, true)).toBe('⇧⌘Z');
    expect(keyWords({ code: 'Digit1', shift: true }, false)).toBe('Shift+1');
    expect(keyWords({ key: ' ' }, false)).toBe('Space');
  });
});
