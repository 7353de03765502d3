/** People read what went wrong in the language of their screen: the server answers in the one that is asked for, and no sentence of it is forgotten. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemIn } from '../../apps/runtime/src/http/problem-words.ts';
import { startTestRuntime, type TestRuntime } from '../support/runtime.ts';

let runtime: TestRuntime;

beforeAll(async () => {
  runtime = await startTestRuntime();
});

afterAll(async () => {
  await runtime.stop();
});

test('the screen asks for Chinese and is answered in it; whoever asks for nothing reads English', async () => {
  const ask = (language?: string) => runtime.owner.call('GET', '/api/nowhere', language === undefined ? {} : { headers: { 'accept-language': language } });
  expect((await ask('zh-CN')).json).toMatchObject({ status: 404, title: '未找到', detail: '内容不存在，或您无权查看。' });
  expect((await ask('zh-Hans-SG,en;q=0.5')).json).toMatchObject({ title: '未找到' });
  for (const language of [undefined, 'en', 'de-DE,zh;q=0.4', '', 'zho', '*']) expect((await ask(language)).json, String(language)).toMatchObject({ title: 'Not found' });
});

test('what a sentence is filled with is told in the same language', () => {
  const told = (detail: string, message = '') => problemIn({ type: 'about:blank', title: 'Not understood', status: 400, detail, errors: [{ path: 'email', message }] }, 'zh-CN');
  expect(told('“nobody” is not an e-mail address.', 'is not an e-mail address')).toMatchObject({ title: '无法理解请求', detail: '“nobody”不是邮箱地址。', errors: [{ path: 'email', message: '不是邮箱地址' }] });
  expect(told('email: is missing', 'is missing').detail).toBe('email：尚未填写');
  expect(told('Version 7 is live now, published by Lia: Berg. Nothing of yours is lost. Look at what changes now, then publish again.').detail).toBe('版本 7 已上线，由 Lia: Berg 发布。您的内容没有丢失。请查看现在的变化，然后重新发布。');
  expect(told('2 conversations belong to this contact and would be lost. Whoever wrote to you stays.').detail).toContain('有 2 个会话');
});

test('every sentence the server refuses something with has Chinese words', () => {
  const root = join(import.meta.dirname, '../../apps/runtime/src');
  const sentences = globSync('**/*.ts', { cwd: root }).flatMap((file) => refusals(readFileSync(join(root, file), 'utf8')));
  expect(sentences.length).toBeGreaterThan(60);
  const untold = sentences.filter((said) => /[a-z]{3}/.test(said) && problemIn({ type: 'about:blank', title: said, status: 400 }, 'zh-CN').title === said);
  expect(untold).toEqual([]);
});

const REFUSAL = /new (?:ProblemError|ImportError|SimulationError)\(/g;
/** A text, or a template without another one in it; a brace opens what is no sentence. */
const PIECE = /'([^'\n]*)'|`((?:[^`$]|\$\{(?:[^{}`]|`[^`]*`)*\})*)`|[{;]/g;

/** Titles and details in the source; what is filled in while it runs is a 7. */
function refusals(source: string): string[] {
  const found: string[] = [];
  for (const { index } of source.matchAll(REFUSAL)) {
    for (const [piece, text, template] of source.slice(index).matchAll(PIECE)) {
      if (piece === '{' || piece === ';') break;
      const said = text ?? template?.replace(/\$\{(?:[^{}`]|`[^`]*`)*\}/g, '7') ?? '';
      if (/^[A-Z“7]/.test(said)) found.push(said);
    }
  }
  return found;
}
