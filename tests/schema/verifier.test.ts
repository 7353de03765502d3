/** Every rule of the verifier: a small flow that breaks it, at the place that is named, and its repaired twin that does not. */
import { CHECKS } from '../../packages/schema/src/checks/index.ts';
import { type Graph, type Issue, type JsonObject, LIMITS, sentenceOf, type WorkspaceFacts } from '@patchbay/schema';
import { describe, expect, test } from 'vitest';
import { ANSWERS, codesOf, flow, goodFlow, issuesOf, message, node, question, type Step } from '../build/flow-builder.ts';

interface Rule {
  code: string;
  /** Breaks the rule, and no other one. */
  broken: Graph;
  place: Issue['place'];
  severity?: Issue['severity'];
  repaired: Graph;
  facts?: WorkspaceFacts;
}

const lookUp = (more: JsonObject = {}): Step => ['crm-lookup', { table: 'orders', where: [{ column: 'order_id', value: '1' }], save: 'order', ...more }];
const lookUpFlow = (more?: JsonObject) => flow({ start: 'on-message', look: lookUp(more), done: 'end' }, ['start.started > look', 'look.one > done', 'look.none > done', 'look.several > done']);
const tables = { orders: { order_id: 'text', address: 'record' } } as const;
const say = (text: object, more: Partial<Graph> = {}) => flow({ start: 'on-message', say: ['say', { text: { ...text } }], done: 'end' }, ['start.started > say', 'say.next > done'], more);
const bilingual = (defaults: Partial<Graph['defaults']>) => say({ en: 'Hello', 'zh-CN': '您好' }, { languages: ['en', 'zh-CN'], defaults: { silenceAfter: '1d', ...defaults } });
const without = (role: 'failure' | 'silence'): Graph['defaults'] => {
  const { [role]: _gone, ...rest } = ANSWERS;
  return rest;
};

const RULES: Rule[] = [
  {
    code: 'missing-start',
    broken: flow({ done: 'end' }),
    place: {},
    repaired: flow({ start: 'on-message', done: 'end' }, ['start.started > done']),
  },
  {
    code: 'several-starts',
    broken: flow({ start: 'on-message', again: 'on-message', done: 'end' }, ['start.started > done', 'again.started > done']),
    place: { node: 'again' },
    repaired: flow({ start: 'on-message', done: 'end' }, ['start.started > done']),
  },
  {
    code: 'reserved-variable',
    broken: flow({ start: 'on-message', look: lookUp({ save: 'contact' }), done: 'end' }, ['start.started > look', 'look.one > done', 'look.none > done', 'look.several > done'], { defaults: ANSWERS }),
    place: { node: 'look', field: 'save' },
    repaired: flow({ start: 'on-message', look: lookUp({ save: 'customer' }), done: 'end' }, ['start.started > look', 'look.one > done', 'look.none > done', 'look.several > done'], { defaults: ANSWERS }),
    facts: { tables },
  },
  {
    code: 'duplicate-id',
    broken: { ...goodFlow(), edges: goodFlow().edges.map((edge) => (edge.id === 'e2' ? { ...edge, id: 'ask' } : edge)) },
    place: { edge: 'ask' },
    repaired: goodFlow(),
  },
  {
    code: 'unknown-kind',
    broken: flow({ start: 'on-message', odd: 'teleport' }, ['start.started > odd']),
    place: { node: 'odd' },
    repaired: flow({ start: 'on-message', odd: 'end' }, ['start.started > odd']),
  },
  {
    code: 'bad-config',
    broken: flow({ start: 'on-message', done: ['end', { outcome: '  ' }] }, ['start.started > done']),
    place: { node: 'done', field: 'outcome' },
    repaired: flow({ start: 'on-message', done: ['end', { outcome: 'solved' }] }, ['start.started > done']),
  },
  {
    code: 'bad-template',
    broken: say({ en: 'Hello {{ contact.name' }),
    place: { node: 'say', field: 'text.en' },
    repaired: say({ en: 'Hello {{ contact.name }}' }),
  },
  {
    code: 'bad-failure-answer',
    broken: { ...goodFlow(), defaults: { ...ANSWERS, failure: { say: { en: '{{ oops' }, then: 'close' } } },
    place: { field: 'defaults.failure.say.en' },
    repaired: { ...goodFlow(), defaults: { ...ANSWERS, failure: { say: { en: 'Sorry, {{ contact.name }}.' }, then: 'close' } } },
  },
  {
    code: 'dangling-edge',
    broken: { ...goodFlow(), edges: [...goodFlow().edges, { id: 'loose', source: 'ask', exit: 'silence', target: 'gone' }] },
    place: { edge: 'loose' },
    repaired: { ...goodFlow(), edges: [...goodFlow().edges, { id: 'loose', source: 'ask', exit: 'silence', target: 'done' }] },
  },
  {
    code: 'unknown-exit',
    broken: flow({ start: 'on-message', hello: message('Hi'), done: 'end' }, ['start.started > hello', 'hello.next > done', 'hello.later > done']),
    place: { node: 'hello', edge: 'e2' },
    repaired: flow({ start: 'on-message', hello: message('Hi'), done: 'end' }, ['start.started > hello', 'hello.next > done']),
  },
  {
    code: 'doubled-exit',
    broken: flow({ start: 'on-message', hello: message('Hi'), done: 'end' }, ['start.started > hello', 'start.started > done', 'hello.next > done']),
    place: { node: 'start', exit: 'started' },
    repaired: flow({ start: 'on-message', hello: message('Hi'), done: 'end' }, ['start.started > hello', 'hello.next > done']),
  },
  {
    code: 'open-exit',
    broken: flow({ start: 'on-message', hello: message('Hi') }, ['start.started > hello']),
    place: { node: 'hello', exit: 'next' },
    repaired: flow({ start: 'on-message', hello: message('Hi'), done: 'end' }, ['start.started > hello', 'hello.next > done']),
  },
  {
    code: 'no-failure-exit',
    broken: { ...lookUpFlow(), defaults: without('failure') },
    place: { node: 'look', exit: 'failed' },
    repaired: lookUpFlow(),
    facts: { tables },
  },
  {
    code: 'no-silence-exit',
    broken: { ...goodFlow(), defaults: without('silence') },
    place: { node: 'ask', exit: 'silence' },
    repaired: goodFlow(),
  },
  {
    code: 'unreachable-node',
    broken: { ...goodFlow(), nodes: [...goodFlow().nodes, node('parked', 'end')] },
    place: { node: 'parked' },
    severity: 'warning',
    repaired: goodFlow(),
  },
  {
    code: 'unknown-variable',
    broken: say({ en: 'Hello {{ nickname }}' }),
    place: { node: 'say', field: 'text.en' },
    repaired: say({ en: 'Hello {{ nickname }}' }, { variables: [{ name: 'nickname', type: 'text', default: 'you' }] }),
  },
  {
    code: 'read-before-set',
    broken: flow({ start: 'on-message', say: message('You said {{ answer }}.'), ask: question(), done: 'end' }, ['start.started > say', 'say.next > ask', 'ask.answered > done']),
    place: { node: 'say', field: 'text.en' },
    repaired: goodFlow(),
  },
  {
    code: 'loop-without-wait',
    broken: flow({ start: 'on-message', a: message('A'), b: message('B') }, ['start.started > a', 'a.next > b', 'b.next > a']),
    place: { node: 'a' },
    repaired: flow({ start: 'on-message', a: message('A'), b: question() }, ['start.started > a', 'a.next > b', 'b.answered > a']),
  },
  { code: 'unknown-table', broken: lookUpFlow({ table: 'parcels' }), place: { node: 'look', field: 'table' }, repaired: lookUpFlow(), facts: { tables } },
  {
    code: 'unknown-column',
    broken: lookUpFlow({ where: [{ column: 'order_id', value: '1' }, { column: 'colour', value: '1' }] }),
    place: { node: 'look', field: 'where.1.column' },
    repaired: lookUpFlow({ where: [{ column: 'order_id', value: '1' }, { column: 'address.zip', value: '1' }] }),
    facts: { tables },
  },
  {
    code: 'missing-translation',
    broken: say({ en: 'Hello' }, { languages: ['en', 'zh-CN'], defaults: { silenceAfter: '1d' } }),
    place: { node: 'say', field: 'text.zh-CN' },
    severity: 'warning',
    repaired: bilingual({}),
  },
  {
    code: 'bad-silence-answer',
    broken: { ...goodFlow(), defaults: { ...ANSWERS, silence: { say: { en: '{% if %}' }, then: 'close' } } },
    place: { field: 'defaults.silence.say.en' },
    repaired: { ...goodFlow(), defaults: { ...ANSWERS, silence: { say: {}, then: 'close' } } },
  },
  {
    code: 'empty-failure-answer',
    broken: { ...goodFlow(), defaults: { ...ANSWERS, failure: { say: { en: ' ' }, then: 'close' } } },
    place: { field: 'defaults.failure.say' },
    repaired: { ...goodFlow(), defaults: { ...ANSWERS, failure: { say: { en: ' ' }, then: 'person' } } },
  },
  {
    code: 'unknown-variable',
    broken: { ...goodFlow(), defaults: { ...ANSWERS, failure: { say: { en: 'Sorry, {{ nickname }}.' }, then: 'close' } } },
    place: { field: 'defaults.failure.say.en' },
    repaired: { ...goodFlow(), defaults: { ...ANSWERS, failure: { say: { en: 'Sorry, {{ answer }}.' }, then: 'close' } } },
  },
  {
    code: 'untranslated-failure-answer',
    broken: bilingual({ failure: { say: { en: 'Sorry' }, then: 'close' } }),
    place: { field: 'defaults.failure.say.zh-CN' },
    severity: 'warning',
    repaired: bilingual({ failure: { say: { en: 'Sorry', 'zh-CN': '抱歉' }, then: 'close' } }),
  },
  {
    code: 'untranslated-silence-answer',
    broken: bilingual({ silence: { say: { 'zh-CN': '再见', en: '' }, then: 'close' } }),
    place: { field: 'defaults.silence.say.en' },
    severity: 'warning',
    repaired: bilingual({ silence: { say: { 'zh-CN': '再见', en: 'Bye' }, then: 'close' } }),
  },
];

describe.each(RULES.map((rule) => [rule.code, rule] as const))('the rule %s', (code, { broken, place, severity = 'error', repaired, facts }) => {
  test('finds what is wrong, at its place, and nothing else', () => {
    expect(issuesOf(broken, facts)).toEqual([expect.objectContaining({ code, severity, place })]);
  });

  test('is content when it is repaired', () => {
    expect(issuesOf(repaired, facts)).toEqual([]);
  });

  test('says so in a sentence with nothing left to fill in, in both languages', () => {
    for (const language of ['en', 'zh-CN']) {
      const sentence = sentenceOf(issuesOf(broken, facts)[0]!, language);
      expect(sentence).not.toBe(code);
      expect(sentence).not.toMatch(/\{\w+\}|^[:：]/);
    }
  });
});

describe('the words of the verifier', () => {
  const codes = CHECKS.flatMap((check) => Object.entries(check.sentences));

  test.each(codes)('%s is told in both languages, with the same facts', (_code, sentences) => {
    const holes = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
    expect(sentences.en).toMatch(/^[A-Z{“].*[.]$/);
    expect(sentences['zh-CN']).toMatch(/[\p{Script=Han}：]/u);
    expect(holes(sentences['zh-CN'])).toEqual(holes(sentences.en));
  });

  test('belong to one rule each, and every rule is tried here', () => {
    const names = codes.map(([code]) => code);
    expect(new Set(names).size).toBe(names.length);
    const elsewhere = ['table-not-checked', 'text-too-long', 'too-many-steps', 'too-many-cords'];
    expect(names.filter((code) => !elsewhere.includes(code) && !RULES.some((rule) => rule.code === code))).toEqual([]);
  });
});

test('a text that is too long is named with its length', () => {
  const issues = issuesOf(say({ en: 'x'.repeat(100_001) }));
  expect(issues).toContainEqual(expect.objectContaining({ code: 'text-too-long', place: { node: 'say', field: 'text.en' }, facts: { count: 100_001, limit: 100_000 } }));
  expect(codesOf(say({ en: 'x'.repeat(100_000) }))).toEqual([]);
});

test('a flow with more steps or connections than it may have says so, and stays a draft', () => {
  const large = say({ en: 'Hello' });
  large.nodes = [...large.nodes, ...Array.from({ length: LIMITS.nodesPerFlow }, (_, at) => ({ ...large.nodes.at(-1)!, id: `more${at}` }))];
  large.edges = [...large.edges, ...Array.from({ length: LIMITS.edgesPerFlow }, (_, at) => ({ ...large.edges[0]!, id: `cord${at}` }))];
  const found = issuesOf(large).filter((issue) => issue.code.startsWith('too-many'));
  expect(found.map(({ code, severity, facts }) => [code, severity, facts.limit])).toEqual([['too-many-steps', 'error', 10_000], ['too-many-cords', 'error', 40_000]]);
});

test('a table nobody knows of yet is a warning, not a refusal', () => {
  expect(issuesOf(lookUpFlow())).toEqual([expect.objectContaining({ code: 'table-not-checked', severity: 'warning', place: { node: 'look', field: 'table' } })]);
});
