/** Why a field or a file is refused is told in the language of the screen, and in words people know. */
import { readFileSync } from 'node:fs';
import { catalogue } from '@patchbay/nodes/meta';
import { REASONS, tellReasons } from '@patchbay/nodes/reasons';
import { configProblems, type JsonObject, metaOf, type NodeMeta, parseTemplate, readGraph, reasonIn, sentenceOf, TemplateError } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { nodeFolders, nodesFolder } from '../build/files.ts';

tellReasons();

/** Two English words in a row, or words of the library's own. */
const ENGLISH = /[a-z]{2,} [a-z]{2,}/i;

const broken: [string, JsonObject, string, string][] = [
  ['say', { text: {} }, 'write what to say', '请填写要说的内容'],
  ['say', {}, 'is missing', '尚未填写'],
  ['say', { text: 3 }, 'has a form that does not fit', '格式不正确'],
  ['say', { text: { en: 'Hi', Deutsch: 'Hallo' } }, 'has a form that does not fit', '格式不正确'],
  ['say', { text: { en: 'x'.repeat(100_001) } }, 'is longer than 100,000 characters', '超过 100,000 个字符'],
  ['say', { text: { en: 'Hi' }, extra: 1 }, 'is not known here', '此处没有这一项'],
  ['ask', { question: { en: 'Code?' }, save: 'a b' }, 'is not a variable name: letters, digits and _, beginning with a letter', '不是变量名：以字母开头，只能用字母、数字和 _'],
  ['ask', { question: { en: 'Code?' }, save: 'code', accept: 'code' }, 'write the form of the code, such as #W9999999', '请填写编号格式，例如 #W9999999'],
  ['ask', { question: { en: 'Code?' }, save: 'code', accept: 'colour' }, 'is none of the options', '不在可选范围内'],
  ['ask', { question: { en: 'Code?' }, save: 'code', tries: 0 }, 'is less than 1', '小于 1'],
  ['ask', { question: { en: 'Code?' }, save: 'code', tries: 11 }, 'is more than 10', '大于 10'],
  ['ask', { question: { en: 'Code?' }, save: 'code', giveUpAfter: 'soon' }, 'is not a length of time such as 30s, 10m, 4h or 1d', '不是时长，例如 30s、10m、4h 或 1d'],
  ['ask', { question: { en: 'Code?' }, save: 'code', personWords: { en: [''] } }, 'is empty', '不能为空'],
  ['ask', { question: { en: 'Code?' }, save: 'code', alreadySaid: 'no' }, 'must be yes or no', '必须是“是”或“否”'],
  ['choose', { question: { en: 'Which?' }, choices: [] }, 'offer at least one answer', '请至少提供一个回答选项'],
  ['choose', { question: { en: 'Which?' }, choices: Array.from({ length: 11 }, (_, at) => ({ id: `c${at}`, label: { en: 'x' } })) }, 'has more than 10 entries', '超过 10 项'],
  ['branch', { cases: [{ id: 'a', label: '', rule: { field: '', operator: 'is', value: '' } }] }, 'choose a variable to compare', '请选择要比较的变量'],
  ['end', { outcome: 'x'.repeat(81) }, 'has more than 80 characters', '超过 80 个字符'],
];

test.each(broken)('%s with %j: %s', (type, config, en, zh) => {
  const [problem] = configProblems(metaOf(catalogue, type) as NodeMeta, config);
  expect(problem?.reason).toBe(en);
  expect(reasonIn(problem?.reason ?? '', 'zh-CN')).toBe(zh);
  const issue = { code: 'bad-config', severity: 'error' as const, place: {}, facts: { field: '字段', reason: en } };
  expect(sentenceOf(issue, 'zh-CN')).toBe(`字段：${zh}。`);
});

describe('a file that is no flow', () => {
  test.each([[{}], [{ format: 'patchbay.flow', version: 'x' }], [{ format: 'patchbay.flow', version: 99 }], [{ format: 'patchbay.flow', version: 1, name: 3, nodes: [], edges: [] }], [{ format: 'patchbay.flow', version: 1, name: 'x', edges: [] }]])('%j is explained in Chinese', (file) => {
    const { issues } = readGraph(file);
    expect(issues).not.toEqual([]);
    for (const issue of issues) expect(sentenceOf(issue, 'zh-CN')).not.toMatch(ENGLISH);
  });
});

test.each(['Hi {{ name', 'Hi {% if x %}', '{% shout %}', '{{ name | shout }}'])('a text that reads “%s” is explained in Chinese', (source) => {
  try {
    parseTemplate(source);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(TemplateError);
    expect(reasonIn((error as TemplateError).reason, 'zh-CN')).not.toMatch(/not|undefined|found/);
  }
});

test('what nobody translated stays as it is', () => {
  expect(reasonIn('is purple', 'zh-CN')).toBe('is purple');
  expect(reasonIn('is missing', 'en')).toBe('is missing');
});

test('every reason that is translated is said by a kind of step', () => {
  const sources = nodeFolders().map((type) => readFileSync(`${nodesFolder}/${type}/node.ts`, 'utf8')).join('\n');
  expect(Object.keys(REASONS).filter((en) => !sources.includes(`'${en}'`))).toEqual([]);
});
