/** What changed between two graphs, in the sentences people read, in both languages of the screen. */
import { catalogue } from '@patchbay/nodes/meta';
import { firstAnswers, type Graph, type Json, type Node } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { firstVersion } from '../../apps/editor/src/versions/changes/first-version.ts';
import { graphChanges } from '../../apps/editor/src/versions/changes/graph-changes.ts';
import { graphOf } from '../support/flows.ts';

const BEFORE: Graph = {
  ...graphOf(
    'Order status',
    [
      ['start', 'on-message'],
      ['ask', 'ask', { question: { en: 'What is your order number?', 'zh-CN': '订单号是多少？' }, save: 'order_number', nudges: [{ after: '10m', text: { en: 'Still there?', 'zh-CN': '还在吗？' } }] }],
      ['pick', 'choose', { question: { en: 'More?', 'zh-CN': '还有吗？' }, choices: [{ id: 'yes', label: { en: 'Yes', 'zh-CN': '是' } }, { id: 'no', label: { en: 'No', 'zh-CN': '否' } }] }],
      ['look', 'crm-lookup', { table: 'orders', where: [{ column: 'order_id', value: '{{ order_number }}' }], save: 'order' }],
      ['way', 'branch', { cases: [{ id: 'sent', label: 'Sent', rule: { field: 'order.status', operator: 'is', value: 'sent' } }] }],
      ['done', 'end', { outcome: 'solved' }],
    ],
    ['start started ask', 'ask answered look', 'look one way', 'way sent pick', 'pick no done'],
    { languages: ['en', 'zh-CN'], defaults: firstAnswers(['en', 'zh-CN']) },
  ),
};
BEFORE.nodes = BEFORE.nodes.map((node) => (node.id === 'ask' ? { ...node, title: 'Ask order number' } : node));

const step = (id: string) => BEFORE.nodes.find((node) => node.id === id)!;
const withStep = (id: string, change: Partial<Node>): Graph => ({ ...BEFORE, nodes: BEFORE.nodes.map((node) => (node.id === id ? { ...node, ...change } : node)) });
const withConfig = (id: string, config: Record<string, Json>) => withStep(id, { config: { ...step(id).config, ...config } });
const changes = (after: Graph) => graphChanges(BEFORE, after, catalogue).map(({ sentence }) => [sentence.en, sentence['zh-CN']]);

test('nothing is different between a graph and itself, in whatever order its keys are', () => {
  expect(changes(structuredClone(BEFORE))).toEqual([]);
  const turned = (value: Json): Json => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)])) : value);
  expect(changes(turned(BEFORE as unknown as Json) as unknown as Graph)).toEqual([]);
});

describe.each<[string, Graph, [string, string][]]>([
  ['a question', withConfig('ask', { question: { en: 'Which order?', 'zh-CN': '订单号是多少？' } }), [['Ask order number: “Question (English)” changes from “What is your order number?” to “Which order?”', 'Ask order number：“问题 (English)”由“What is your order number?”改为“Which order?”']]],
  ['a translation that was written', withConfig('ask', { question: { en: 'What is your order number?', 'zh-CN': '' } }), [['Ask order number: “Question (中文)” no longer says “订单号是多少？”', 'Ask order number：“问题 (中文)”不再写作“订单号是多少？”']]],
  ['a step that is switched off', withStep('look', { off: true }), [['Step “CRM lookup” is switched off: conversations pass it by', '步骤“查询数据”已停用：会话会跳过它']]],
  ['a number', withConfig('ask', { tries: 2 }), [['Ask order number: “Tries” changes from 3 to 2', 'Ask order number：“尝试次数”由3改为2']]],
  ['a choice', withConfig('ask', { accept: 'number' }), [['Ask order number: “Must be” changes from “Anything” to “A number”', 'Ask order number：“必须是”由“任何内容”改为“数字”']]],
  ['a switch that was left to its default', withConfig('ask', { alreadySaid: true }), [['Ask order number: “Do not ask if already said” changes from off to on', 'Ask order number：“已经说过就不再问”由关改为开']]],
  ['a length of time', withConfig('ask', { giveUpAfter: '2h' }), [['Ask order number: “Give up after” is now 2 hours', 'Ask order number：“放弃时间”设为2小时']]],
  ['a reminder', withConfig('ask', { nudges: [{ after: '1h', text: { en: 'Hello?', 'zh-CN': '还在吗？' } }] }), [['Ask order number: “If nobody answers 1 (English)” changes from “Still there?” to “Hello?”', 'Ask order number：“无人回答时 1 (English)”由“Still there?”改为“Hello?”'], ['Ask order number: “If nobody answers 1” comes after 1 hour instead of 10 minutes', 'Ask order number：“无人回答时 1”由 10分钟 后改为 1小时 后发送']]],
  ['words that ask for a person', withConfig('ask', { personWords: { en: ['boss'] } }), [['Ask order number: “Words that ask for a person” now has “boss”', 'Ask order number：“要求人工的词语”新增“boss”'], ['Ask order number: “Words that ask for a person” no longer has “person, human, agent, someone real, representative, 人工, 真人, 客服”', 'Ask order number：“要求人工的词语”去掉“person, human, agent, someone real, representative, 人工, 真人, 客服”']]],
  [
    'answers to pick from',
    withConfig('pick', { choices: [{ id: 'no', label: { en: 'No', 'zh-CN': '否' } }, { id: 'yes', label: { en: 'Yes, please', 'zh-CN': '是' } }, { id: 'later', label: { en: 'Later', 'zh-CN': '以后' } }] }),
    [
      ['Quick replies: “Answers (English)” changes from “Yes” to “Yes, please”', '快捷回复：“回答选项 (English)”由“Yes”改为“Yes, please”'],
      ['Quick replies: new answer “Later”', '快捷回复：新增选项“以后”'],
      ['Quick replies: the answers are in another order', '快捷回复：选项顺序改变'],
    ],
  ],
  ['a rule', withConfig('way', { cases: [{ id: 'sent', label: 'Sent', rule: { field: 'order.status', operator: 'is', value: 'on its way' } }] }), [['Condition: the rule of “Sent” changes', '条件：“Sent”的条件改变']]],
  ['what is looked for', withConfig('look', { where: [{ column: 'order_id', value: '{{ order_number | upcase }}' }] }), [['CRM lookup: “Where” changes from “order_id is {{ order_number }}” to “order_id is {{ order_number | upcase }}”', '查询数据：“条件”由“order_id 为 {{ order_number }}”改为“order_id 为 {{ order_number | upcase }}”']]],
  ['a setting no field shows', withConfig('ask', { colour: 'red' }), [['Ask order number is set up differently', 'Ask order number的设置改变']]],
  [
    'an exit that leads elsewhere, and one that is open',
    { ...BEFORE, edges: [...BEFORE.edges.filter((edge) => edge.source !== 'pick' && edge.source !== 'ask'), { id: 'n1', source: 'ask', exit: 'answered', target: 'done' }, { id: 'n2', source: 'pick', exit: 'yes', target: 'ask' }] },
    [
      ['Ask order number: “Answered” now leads to “solved” instead of “CRM lookup”', 'Ask order number：“已回答”改为连到“solved”，原为“查询数据”'],
      ['Quick replies: “Yes” now leads to “Ask order number”', '快捷回复：“是”现在连到“Ask order number”'],
      ['Quick replies: “No” no longer leads to “solved”', '快捷回复：“否”不再连到“solved”'],
    ],
  ],
  [
    'a new step between two, and a step that is gone',
    { ...BEFORE, nodes: [...BEFORE.nodes.filter((node) => node.id !== 'done'), { ...step('done'), id: 'bye', type: 'say', title: 'Say goodbye', config: { text: { en: 'Bye' } } }], edges: BEFORE.edges.map((edge) => (edge.target === 'done' ? { ...edge, target: 'bye' } : edge)) },
    [
      ['Quick replies: “No” now leads to “Say goodbye” instead of “solved”', '快捷回复：“否”改为连到“Say goodbye”，原为“solved”'],
      ['New step “Say goodbye”', '新增步骤“Say goodbye”'],
      ['Step “solved” is removed', '删除步骤“solved”'],
    ],
  ],
  [
    'the flow’s own settings',
    { ...BEFORE, languages: ['zh-CN', 'en', 'fr'], defaults: { ...BEFORE.defaults, silenceAfter: '2h', silence: { ...BEFORE.defaults.silence!, then: 'person' } }, variables: [{ name: 'mood', type: 'text' }] },
    [
      ['Customers are also answered in Français', '也用Français回复客户'],
      ['Texts that are missing in a language are said in 中文', '缺少译文时改用中文'],
      ['“If nobody answers”: the conversation then waits for a person', '“如果无人回答”：之后等待人工'],
      ['Silence begins after 2 hours instead of 1 day', '沉默时间由1天改为2小时'],
      ['The flow declares the variable “mood”', '流程声明变量“mood”'],
    ],
  ],
])('%s', (_, after, sentences) => {
  test('is said in both languages', () => {
    expect(changes(after)).toEqual(sentences);
    expect(graphChanges(BEFORE, after, catalogue).every((change) => change.audience === 'customers')).toBe(true);
    expect(new Set(graphChanges(BEFORE, after, catalogue).map((change) => change.key)).size).toBe(sentences.length);
  });
});

test('names, places and notes are for the team alone', () => {
  const after = { ...withStep('ask', { title: 'Order number', position: { x: 9, y: 9 } }), name: 'Where is it', notes: [{ id: 'n', text: 'Hi', position: { x: 0, y: 0 }, width: 200, height: 100 }] };
  expect(graphChanges(BEFORE, after, catalogue).map(({ audience, sentence }) => [audience, sentence.en])).toEqual([
    ['team', 'The flow is called “Where is it” instead of “Order status”'],
    ['team', 'Step “Ask order number” is called “Order number”'],
    ['team', '1 step was moved on the canvas'],
    ['team', 'Notes on the canvas change'],
  ]);
});

test('a step that is switched on again takes part again', () => {
  const [[en, zh] = []] = graphChanges(withStep('look', { off: true }), BEFORE, catalogue).map(({ sentence }) => [sentence.en, sentence['zh-CN']]);
  expect([en, zh]).toEqual(['Step “CRM lookup” is switched on again', '步骤“查询数据”重新启用']);
});

test('frames, and steps that are drawn small, are for the team alone', () => {
  const after = { ...withStep('ask', { collapsed: true }), frames: [{ id: 'f', title: 'First', position: { x: 0, y: 0 }, width: 400, height: 300 }] };
  expect(graphChanges(BEFORE, after, catalogue).map(({ audience, sentence }) => [audience, sentence.en])).toEqual([
    ['team', 'Frames on the canvas change'],
    ['team', 'Some steps are drawn small or whole'],
  ]);
});

test('a first version does not tell of steps that are switched off', () => {
  expect(firstVersion(withStep('look', { off: true }), catalogue).map((sentence) => sentence.en)).toEqual([
    'It begins with “A customer writes” and has 5 steps',
    'Customers are asked: “Ask order number”, “Quick replies”',
    'It can end as: “solved”',
    'Customers are answered in English, 中文',
  ]);
});

test('a long text is cut, also through an emoji, and braces in it are not filled', () => {
  const [[en = ''] = []] = changes(withConfig('ask', { question: { en: `{step} ${'😀'.repeat(200)}`, 'zh-CN': '订单号是多少？' } }));
  expect(en).toContain('to “{step} 😀');
  expect(en.isWellFormed()).toBe(true);
  expect(en.length).toBeLessThan(250);
});

test('a step of an unknown kind is compared as a whole', () => {
  const strange = (config: Record<string, Json>): Graph => ({ ...BEFORE, nodes: [...BEFORE.nodes, { ...step('done'), id: 'odd', type: 'fortune-teller', config }] });
  expect(graphChanges(strange({ a: 1 }), strange({ a: 2 }), catalogue).map((change) => change.sentence.en)).toEqual(['fortune-teller is set up differently']);
});

test('a first version is told as it is', () => {
  expect(firstVersion(BEFORE, catalogue).map((sentence) => [sentence.en, sentence['zh-CN']])).toEqual([
    ['It begins with “A customer writes” and has 6 steps', '从“客户发来消息”开始，共 6 个步骤'],
    ['Customers are asked: “Ask order number”, “Quick replies”', '向客户提问：“Ask order number”、“快捷回复”'],
    ['It looks up: “orders”', '查询数据：“orders”'],
    ['It can end as: “solved”', '可能的结束：“solved”'],
    ['Customers are answered in English, 中文', '回复语言：English, 中文'],
  ]);
});

test('ten thousand steps are compared within a second', () => {
  const many = (text: string) => graphOf('Many', Array.from({ length: 10_000 }, (_, at) => [`s${at}`, 'say', { text: { en: at === 5_000 ? text : `Sentence ${at}` } }] as [string, string, Record<string, Json>]), []);
  const [before, after] = [many('a'), many('b')];
  const began = performance.now();
  expect(graphChanges(before, after, catalogue)).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(1_000);
});
