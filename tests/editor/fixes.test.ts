/** Quick fixes: each one offered makes its issue go away in one undo step, and undo brings the flow back as it was. */
import { catalogue } from '@patchbay/nodes/meta';
import { canonicalJson, firstAnswers, type Graph, type Issue, type Json, LIMITS, validate, type WorkspaceFacts } from '@patchbay/schema';
import { writeGraph } from '@patchbay/schema/doc';
import { describe, expect, test } from 'vitest';
import { FlowDoc } from '../../apps/editor/src/doc/flow-doc.ts';
import { FIXES, fixesFor } from '../../apps/editor/src/issues/fixes/index.ts';
import { nearest } from '../../apps/editor/src/issues/fixes/nearest.ts';
import { renameInText } from '../../apps/editor/src/issues/fixes/rename-read.ts';
import { graphOf } from '../support/flows.ts';

const LOOKUP = { table: 'orders', where: [{ column: 'order_id', value: '{{ order_number }}' }], save: 'order' };
const ASK = { question: { en: 'Which order?' }, save: 'order_number', personWords: {} };
const facts: WorkspaceFacts = { tables: { orders: { order_id: 'text', status: 'text' }, contacts: { name: 'text' } }, languages: ['en', 'zh-CN'] };
const hello = (text: Json = { en: 'Hello' }, more: Partial<Graph> = {}) => graphOf('Hello', [['start', 'on-message'], ['say', 'say', { text }], ['end', 'end']], ['start started say', 'say next end'], more);
const defaults = firstAnswers(['en']);

/** A graph for each code that has fixes, and what the buttons say in English. */
const CASES: [name: string, code: string, graph: Graph, labels: string[]][] = [
  ['nothing begins the flow', 'missing-start', graphOf('', [['say', 'say', { text: { en: 'Hi' } }], ['end', 'end']], ['say next end']), ['Add a start before “Message”']],
  ['an empty flow', 'missing-start', graphOf('', [], []), ['Add a start']],
  ['two starts', 'several-starts', graphOf('', [['start', 'on-message'], ['start2', 'on-message'], ['end', 'end']], ['start started end', 'start2 started end']), ['Delete this start', 'Keep only this start']],
  ['a kind nobody knows', 'unknown-kind', graphOf('', [['start', 'on-message'], ['what', 'fortune-teller']], ['start started what']), ['Delete this step']],
  ['a step nobody reaches', 'unreachable-node', graphOf('', [['start', 'on-message'], ['say', 'say', { text: { en: 'Hi' } }], ['alone', 'end']], ['start started say']), ['Lead “Then” of “Message” here', 'Delete this step']],
  ['a connection to nothing', 'dangling-edge', graphOf('', [['start', 'on-message']], ['start started gone']), ['Delete this connection']],
  ['an exit that is gone', 'unknown-exit', graphOf('', [['start', 'on-message'], ['say', 'say', { text: { en: 'Hi' } }], ['end', 'end']], ['start started say', 'say after end']), ['Lead “Then” to “solved”', 'Delete this connection']],
  ['an exit with two connections', 'doubled-exit', graphOf('', [['start', 'on-message'], ['a', 'end'], ['b', 'end', { outcome: 'lost' }]], ['start started a', 'start started b']), ['Lead only to “solved”', 'Lead only to “lost”']],
  ['an open exit', 'open-exit', graphOf('', [['start', 'on-message']], []), ['Connect to a step…', 'End the conversation there']],
  ['no answer for failures', 'no-failure-exit', graphOf('', [['start', 'on-message'], ['ask', 'ask', ASK]], ['start started ask', 'ask answered ask'], { defaults: { silence: defaults.silence, silenceAfter: '1d' } }), ['Add the flow’s answer for failures', 'Connect to a step…']],
  ['no answer for silence', 'no-silence-exit', graphOf('', [['start', 'on-message'], ['ask', 'ask', ASK]], ['start started ask', 'ask answered ask'], { defaults: { failure: defaults.failure, silenceAfter: '1d' } }), ['Add the flow’s answer for silence', 'Connect to a step…']],
  ['a circle that never waits', 'loop-without-wait', graphOf('', [['start', 'on-message'], ['a', 'say', { text: { en: 'a' } }], ['b', 'branch', { cases: [{ id: 'x', label: 'X', rule: { field: 'message.text', operator: 'exists' } }] }], ['c', 'say', { text: { en: 'c' } }]], ['start started a', 'a next b', 'b x a', 'b otherwise c', 'c next a']), ['Put a question into it', 'Put a pause into it']],
  ['a step that leads to itself', 'loop-without-wait', graphOf('', [['start', 'on-message'], ['a', 'say', { text: { en: 'a' } }]], ['start started a', 'a next a']), ['Put a question into it', 'Put a pause into it']],
  ['a setting nobody knows', 'bad-config', hello({ en: 'Hi' }, { nodes: [{ ...hello().nodes[1]!, config: { text: { en: 'Hi' }, colour: 'red' } }] }), ['Remove “colour”']],
  ['a number beyond its bounds', 'bad-config', graphOf('', [['start', 'on-message'], ['ask', 'ask', { ...ASK, tries: 40 }]], ['start started ask', 'ask answered ask']), ['Set “Tries” as in a new step']],
  ['a row that is not filled in', 'bad-config', graphOf('', [['start', 'on-message'], ['look', 'crm-lookup', { ...LOOKUP, where: [{ column: 'order_id', value: '1' }, { column: '', value: '1' }] }]], ['start started look']), ['Remove row 2 of “Where”']],
  ['a way without a rule', 'bad-config', graphOf('', [['start', 'on-message'], ['b', 'branch', { cases: [{ id: 'x', label: 'X', rule: { field: 'now', operator: 'exists' } }, { id: 'y', label: '', rule: { field: '', operator: 'is', value: '' } }] }]], ['start started b']), ['Remove row 2 of “Ways”']],
  ['braces left open', 'bad-template', hello({ en: 'Hello {{ contact.name, welcome' }), ['Close the braces', 'Make it plain words']],
  ['an instruction nobody knows', 'bad-template', hello({ en: 'Hello {% magic %}' }), ['Make it plain words']],
  ['a text that is too long', 'text-too-long', hello({ en: 'a'.repeat(LIMITS.configTextCharacters + 5) }), ['Keep the first 100000 characters']],
  ['a missing translation', 'missing-translation', hello({ en: 'Hello' }, { languages: ['en', 'zh-CN'] }), ['Begin with the text in English']],
  ['a missing translation in a list', 'missing-translation', graphOf('', [['start', 'on-message'], ['ask', 'ask', { ...ASK, question: { en: 'Which?', 'zh-CN': '哪个？' }, nudges: [{ after: '5m', text: { 'zh-CN': '还在吗？' } }] }]], ['start started ask', 'ask answered ask'], { languages: ['en', 'zh-CN'] }), ['Begin with the text in 中文']],
  ['a misspelt variable in a text', 'unknown-variable', graphOf('', [['start', 'on-message'], ['ask', 'ask', ASK], ['say', 'say', { text: { en: 'order_numbr: {{ order_numbr | upcase }}' } }]], ['start started ask', 'ask answered say']), ['Did you mean “order_number”?', 'Declare “order_numbr” in the flow']],
  ['a misspelt record', 'unknown-variable', graphOf('', [['start', 'on-message'], ['look', 'crm-lookup', { ...LOOKUP, where: [{ column: 'order_id', value: '1' }] }], ['say', 'say', { text: { en: '{{ ordr.status }} and {{ ordr.order_id }}' } }]], ['start started look', 'look one say']), ['Did you mean “order.status”?', 'Declare “ordr” in the flow']],
  ['a misspelt variable in a rule', 'unknown-variable', graphOf('', [['start', 'on-message'], ['ask', 'ask', ASK], ['b', 'branch', { cases: [{ id: 'x', label: '', rule: { any: [{ field: 'order_numbr', operator: 'exists' }, { all: [{ field: 'order_numbr', operator: 'empty' }] }] } }] }]], ['start started ask', 'ask answered b']), ['Did you mean “order_number”?', 'Declare “order_numbr” in the flow']],
  ['a misspelt variable in a look-up', 'unknown-variable', graphOf('', [['start', 'on-message'], ['ask', 'ask', ASK], ['look', 'crm-lookup', { ...LOOKUP, where: [{ column: 'order_id', value: '{{ordernumber}}' }] }]], ['start started ask', 'ask answered look']), ['Did you mean “order_number”?', 'Did you mean “order”?', 'Declare “ordernumber” in the flow']],
  ['a misspelt variable in the flow’s answer', 'unknown-variable', hello(undefined, { defaults: { ...defaults, failure: { say: { en: 'Sorry {{ contct.name }}' }, then: 'person' } } }), ['Did you mean “contact.name”?', 'Declare “contct” in the flow']],
  ['a variable read too early', 'read-before-set', graphOf('', [['start', 'on-message'], ['say', 'say', { text: { en: '{{ order_number }}' } }], ['ask', 'ask', ASK]], ['start started say', 'say next ask']), ['Let “order_number” be empty at first']],
  ['a name that is taken', 'reserved-variable', graphOf('', [['start', 'on-message'], ['ask', 'ask', { ...ASK, save: 'message' }]], ['start started ask']), ['Call it “saved_message”']],
  ['a declared name that is taken', 'reserved-variable', hello(undefined, { variables: [{ name: 'contact', type: 'record' }] }), ['Call it “saved_contact”']],
  ['a table that is not there', 'unknown-table', graphOf('', [['start', 'on-message'], ['look', 'crm-lookup', { ...LOOKUP, table: 'Order', where: [{ column: 'order_id', value: '1' }] }]], ['start started look']), ['Use “orders”', 'Import it under Data…']],
  ['a column that is not there', 'unknown-column', graphOf('', [['start', 'on-message'], ['look', 'crm-lookup', { ...LOOKUP, where: [{ column: 'id', value: '1' }, { column: 'stauts', value: '1' }] }]], ['start started look']), ['Use “status”']],
  ['a failure answer with open braces', 'bad-failure-answer', hello(undefined, { defaults: { ...defaults, failure: { say: { en: 'Sorry {{ contact.name' }, then: 'person' } } }), ['Close the braces', 'Make it plain words']],
  ['a silence answer that cannot be read', 'bad-silence-answer', hello(undefined, { defaults: { ...defaults, silence: { say: { en: 'Bye {% x %}' }, then: 'close' } } }), ['Make it plain words']],
  ['a failure without a word', 'empty-failure-answer', hello(undefined, { defaults: { ...defaults, failure: { say: {}, then: 'close' } } }), ['Use the usual words', 'Let it wait for a person']],
  ['a failure answer in one language', 'untranslated-failure-answer', hello({ en: 'Hi', 'zh-CN': '你好' }, { languages: ['en', 'zh-CN'], defaults }), ['Use the usual words', 'Begin with the text in English']],
  ['a silence answer in one language', 'untranslated-silence-answer', hello({ en: 'Hi', fr: 'Salut' }, { languages: ['en', 'fr'], defaults }), ['Begin with the text in English']],
];

function opened(graph: Graph): FlowDoc {
  const flow = new FlowDoc();
  writeGraph(flow.doc, graph, catalogue);
  return flow;
}

const found = (graph: Graph, code: string) => validate(graph, catalogue, facts).filter((issue) => issue.code === code);
const same = (a: Issue, b: Issue) => canonicalJson([a.code, a.place as Json, a.facts.variable ?? null]) === canonicalJson([b.code, b.place as Json, b.facts.variable ?? null]);

test('every code with fixes is tried here', () => {
  expect(new Set(CASES.map(([, code]) => code))).toEqual(new Set(Object.keys(FIXES)));
});

describe.each(CASES)('%s', (_, code, graph, labels) => {
  test('each fix takes the issue away in one step that undo brings back', () => {
    const flow = opened(graph);
    const before = flow.graph();
    const offered = found(before, code).map((issue) => ({ issue, fixes: fixesFor(issue, before, catalogue, facts) }));
    const last = offered.findLast(({ fixes }) => fixes.length > 0);
    expect(last?.fixes.map((fix) => fix.label.en)).toEqual(labels);
    for (const { issue, fixes } of offered) {
      expect(new Set(fixes.map((fix) => fix.id)).size).toBe(fixes.length);
      for (const fix of fixes) {
        expect(fix.label['zh-CN'], fix.id).toMatch(/\p{Script=Han}/u);
        expect(Object.values(fix.label).join(), 'every place in the words is filled').not.toMatch(/\{\w+\}/);
        if (!('change' in fix.act)) continue;
        fix.act.change(flow);
        const after = found(flow.graph(), code);
        expect(after.filter((each) => same(each, issue)), `${fix.label.en} mends it`).toEqual([]);
        expect(after.length, fix.label.en).toBeLessThan(offered.length);
        expect(flow.undo.undoStack.length, `${fix.label.en} is one undo step`).toBe(1);
        flow.undo.undo();
        expect(canonicalJson(flow.graph() as unknown as Json), `${fix.label.en}, undone`).toBe(canonicalJson(before as unknown as Json));
        flow.undo.clear();
      }
    }
    flow.close();
  });
});

test('nothing is changed while the flow is read only', () => {
  const flow = opened(CASES[0]![2]);
  flow.readOnly = true;
  const before = flow.graph();
  for (const fix of fixesFor(found(before, 'missing-start')[0]!, before, catalogue)) if ('change' in fix.act) fix.act.change(flow);
  expect(flow.graph()).toEqual(before);
  flow.close();
});

describe('the name that was meant', () => {
  test.each([
    ['order_numbr', ['order_number', 'order']],
    ['ordernumber', ['order_number', 'order']],
    ['ORDER-NUMBER', ['order_number', 'order']],
    ['oredr', ['order']],
    ['number', []],
    ['weather', []],
    ['', []],
  ])('%s: %j', (typed, meant) => {
    expect(nearest(typed, ['order_number', 'order', 'contact_name'])).toEqual(meant);
  });
});

test('a variable gets another name only where it is read, never in the customer’s words', () => {
  expect(renameInText('ordr: {{ ordr.id | append: " ordr" }}, {{order}} {% if ordr.open %}ordr{% endif %} {{ my.ordr }}', 'ordr.id', 'order.id')).toBe('ordr: {{ order.id | append: " ordr" }}, {{order}} {% if order.open %}ordr{% endif %} {{ my.ordr }}');
});
