/** The colours of the look: the values that were chosen, and that every pair of them that carries words can be read in both themes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../apps/editor/src/tokens.css'), 'utf8');
const [, light = '', dark = ''] = /\[data-theme='light'\] \{([\s\S]*?)\n\}[\s\S]*?\[data-theme='dark'\] \{([\s\S]*?)\n\}/.exec(css) ?? [];
const tokens = (block: string) => new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
const THEMES = { light: tokens(light), dark: tokens(dark) };

const FAMILIES = ['start', 'talk', 'ask', 'understand', 'decide', 'data', 'model', 'control', 'people', 'after'];

/** The table of the look, as its authors wrote it: names, light, dark. */
const LOOK: [string, string, string][] = [
  ['canvas', 'F4F5F7', '111317'],
  ['page surface', 'F7F8FA FFFFFF', '131519 1A1C21'],
  ['sunken hover active', 'F3F4F7 EEF0F4 E6E9EF', '14161A 23262D 2B2F37'],
  ['line line-strong line-control', 'E3E6EB CDD2DB 858D9B', '2B2F37 3D434E 6F7785'],
  ['ink ink-2 ink-3', '191C22 4A515D 646B78', 'ECEEF2 B8BFCA 939BA9'],
  ['accent accent-ink accent-soft', '4646D9 3F3ECB EEEEFD', '6262EC A9AAFF 25264A'],
  ['bad bad-soft bad-solid', 'B42318 FDEDEB D92D20', 'FF9B90 3A1D1B D63B2E'],
  ['warn warn-soft', '8A5300 FDF3DD', 'F0BE5C 362914'],
  ['good good-soft good-solid', '12703A E6F5EB 1E9E57', '6CD698 162E20 2FAE67'],
  ['bubble bubble-ink', 'E6EFFC 14315F', '1C3156 DCE8FF'],
  ['start start-soft start-cord', '15713B E4F4EA 2B9455', '66D492 16301F 3FAE6B'],
  ['talk talk-soft talk-cord', '1A5BC4 E6EFFC 3F7FE6', '86B5FF 182A47 5891EE'],
  ['ask ask-soft ask-cord', '0A6A80 DFF3F8 1592AE', '62CDE3 10313A 2BA3BD'],
  ['understand understand-soft understand-cord', '6E33C4 F0E9FC 9460E0', 'C2A2FF 2B2147 9C72E6'],
  ['decide decide-soft decide-cord', '8A5300 FCF0D8 BF8009', 'EFBB55 352812 C28D22'],
  ['data data-soft data-cord', '0A6B5E DDF3EE 179383', '56CFBE 10322D 2AA493'],
  ['model model-soft model-cord', '9A1FA3 FAE8FB C64BCF', 'EE96F3 3A1A3D C75FD0'],
  ['control control-soft control-cord', '475467 EBEEF3 7A8699', 'AAB4C4 272C35 77829A'],
  ['people people-soft people-cord', 'B01C46 FCE7EC DB4F75', 'FF97AF 3D1A25 DF5F82'],
  ['after after-soft after-cord', 'A9440B FDECE0 DE6C27', 'FFA970 3A2314 DE7837'],
];

/** Words on grounds: at least 4.5 to 1. `white` is white. */
const WORDS: [string[], string[]][] = [
  [['ink', 'ink-2'], ['page', 'surface', 'sunken', 'canvas', 'hover', 'active', 'accent-soft', 'bad-soft', 'warn-soft', 'good-soft']],
  [['ink-3'], ['page', 'surface', 'sunken', 'canvas', 'hover']],
  [['accent-ink'], ['page', 'surface', 'sunken', 'hover', 'accent-soft']],
  [['on-accent'], ['accent', 'accent-hover']],
  [['bad'], ['surface', 'page', 'bad-soft']],
  [['warn'], ['surface', 'page', 'warn-soft']],
  [['good'], ['surface', 'page', 'good-soft']],
  [['white'], ['bad-solid', ...Array.from({ length: 8 }, (_, at) => `person-${at + 1}`)]],
  [['bubble-ink'], ['bubble']],
  [['note-ink'], ['note']],
  [['surface'], ['ink']],
  ...FAMILIES.map((family): [string[], string[]] => [[family], [`${family}-soft`, 'surface']]),
];

/** What is drawn and must be told from its ground: at least 3 to 1. */
const DRAWN: [string[], string[]][] = [
  [FAMILIES.map((family) => `${family}-cord`), ['canvas']],
  [['focus'], ['page', 'surface', 'sunken', 'canvas']],
  [['line-control'], ['surface']],
  [['accent'], ['surface', 'canvas']],
  [['white'], ['channel-web', 'channel-hook']],
];

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colour = (name: string) => (name === 'white' ? '#ffffff' : (THEMES[theme].get(name) ?? `missing: ${name}`));
  const poor = (pairs: [string[], string[]][], least: number) =>
    pairs.flatMap(([inks, grounds]) => inks.flatMap((ink) => grounds.map((ground) => [`${ink} on ${ground}`, contrast(colour(ink), colour(ground))] as const))).filter(([, ratio]) => !(ratio >= least)).map(([pair, ratio]) => `${pair}: ${ratio.toFixed(2)}`);

  test('colours are those of the look', () => {
    const differ = LOOK.flatMap(([names, ...values]) => {
      const wanted = (values[theme === 'light' ? 0 : 1] ?? '').split(' ');
      return names.split(' ').map((name, at) => [name, `#${wanted[at]?.toLowerCase()}`] as const);
    }).filter(([name, value]) => colour(name) !== value);
    expect(differ).toEqual([]);
  });

  test('words can be read on every ground they stand on', () => expect(poor(WORDS, 4.5)).toEqual([]));

  test('cords, rings and the edges of controls can be told from their ground', () => expect(poor(DRAWN, 3)).toEqual([]));
});

test('both themes have the same colours, so that none is missing in one', () => {
  expect(THEMES.light.size).toBeGreaterThan(70);
  expect([...THEMES.dark.keys()].sort()).toEqual([...THEMES.light.keys()].sort());
});
