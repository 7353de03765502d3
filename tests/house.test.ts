/** The rules of the house: who may know whom, what must not be said where, and how things are named. A rule that is broken says why it is there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';
import { options, rules } from './house-rules.ts';

const ROOT = join(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((path) => path !== '' && existsSync(join(ROOT, path)));
const code = files.filter((path) => /\.(ts|tsx)$/.test(path));
const product = code.filter((path) => /^(apps|packages)\//.test(path));
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Code without comments: rules are about what is done, not about what is said of it. */
const bare = (path: string) => text(path).replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');
const offenders = (paths: string[], pattern: RegExp) => paths.filter((path) => pattern.test(bare(path)));

describe('who may know whom', () => {
  test('every import follows the drawing', async () => {
    const { output } = await cruise(['packages', 'apps/runtime/src', 'apps/editor/src'], { ...options, ruleSet: rules, validate: true, baseDir: ROOT });
    const { modules, summary } = output as ICruiseResult;
    expect(modules.filter((module) => /\.tsx?$/.test(module.source)).length, 'the cruiser read the TypeScript files').toBeGreaterThan(150);
    expect(summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`)).toEqual([]);
  }, 120_000);

  test('the environment is read in one file', () => {
    // Where programs are to be found is the machine's business, not configuration.
    const readers = offenders(product.filter((path) => path.startsWith('apps/runtime')), /process\.env(?!\.PATH\b)/);
    expect(readers).toEqual(['apps/runtime/src/cli/env.ts']);
  });
});

describe('what is pure stays pure', () => {
  const pure = code.filter((path) => path.startsWith('apps/runtime/src/engine/') || (path.startsWith('packages/nodes/src/') && !path.endsWith('guides.ts') && !path.endsWith('.d.ts')) || path.startsWith('packages/schema/src/'));

  test('no clock, no chance, no waiting, no machine', () => {
    expect(offenders(pure, /\bDate\b(?!TimeFormat)|Math\.random|\bfetch\(|\bawait\b|\bprocess\.|['"]node:|performance\.now|crypto\.getRandomValues/)).toEqual([]);
  });

  test('nothing outside the catalogues asks which kind a node is', () => {
    expect(offenders(product, /switch \((node|step|view\.node)\.type\)/)).toEqual([]);
  });
});

describe('red lines', () => {
  test('no second evaluator of text', () => {
    expect(offenders(product, /\bnew Function\b|\beval\(|['"](node:)?vm['"]|vm2/)).toEqual([]);
  });

  test('no HTML is ever set', () => {
    expect(offenders(product, /dangerouslySetInnerHTML|\.innerHTML\s*=|\.outerHTML\s*=|insertAdjacentHTML/)).toEqual([]);
  });

  test('the lock file names no host', () => {
    expect(text('pnpm-lock.yaml')).not.toMatch(/https?:/);
    expect(files.filter((path) => path.endsWith('.npmrc'))).toEqual([]);
  });
});

describe('names and sizes', () => {
  test('no room is called utils, helpers, common, misc or manager', () => {
    expect(files.filter((path) => /(^|\/)(utils?|helpers?|common|misc|manager)(\/|\.tsx?$)/i.test(path))).toEqual([]);
  });

  test('every file of the product says what it is for', () => {
    const silent = product.filter((path) => !path.endsWith('strings.ts') && !/^(\/\*\*|\/\/|\/\/\/|import [^;]+;\n\/\*\*)/.test(text(path)));
    expect(silent).toEqual([]);
  });

  test('no file of the product has grown past 400 lines', () => {
    expect(product.filter((path) => text(path).split('\n').length > 400)).toEqual([]);
  });

  test('nothing is left to be done later', () => {
    expect(code.filter((path) => path !== 'tests/house.test.ts' && /\b(TODO|FIXME|HACK|XXX)\b/.test(text(path)))).toEqual([]);
  });

  test('no test is skipped or alone', () => {
    expect(code.filter((path) => path !== 'tests/house.test.ts' && path.startsWith('tests/') && /\.(skip|only|todo)\(/.test(text(path)))).toEqual([]);
  });
});
