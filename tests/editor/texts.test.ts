/** Texts with variables in the inspector: what is a chip, what is offered while typing, what is not known, and what the customer will read. */
import { catalogue } from '@patchbay/nodes/meta';
import { graph as graphSchema } from '@patchbay/schema';
import { mergeText } from '@patchbay/schema/change';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownVariable, knownVariables } from '../../apps/editor/src/inspector/known-variables.ts';
import { ladderOf } from '../../apps/editor/src/inspector/ladder.ts';
import { sampleScope, sampleText } from '../../apps/editor/src/inspector/preview/sample-scope.ts';
import { shownMessages } from '../../apps/editor/src/inspector/preview/shown-messages.ts';
import { answering, completed, completionAt } from '../../apps/editor/src/inspector/text/completion.ts';
import { markAround, marksOf } from '../../apps/editor/src/inspector/text/text-marks.ts';
import { indexNames, unknownNames } from '../../apps/editor/src/inspector/text/unknown-names.ts';

const flow = graphSchema.parse({
  format: 'patchbay.flow',
  version: 1,
  name: 'Order status',
  nodes: [
    { id: 'ask', type: 'ask', config: { question: { en: 'Number?' }, save: 'order_number' } },
    { id: 'find', type: 'crm-lookup', config: { table: 'orders', where: [{ column: 'order_id', value: '{{ order_number }}' }], save: 'order', saveSeveral: 'orders' } },
  ],
  edges: [],
});
const facts = { tables: { orders: { order_id: 'text', status: 'text', total: 'number' } } } as const;
const variables = knownVariables(flow, catalogue, facts);

/** The text with `|` as the caret, after typing there and picking the first offer. */
function typed(text: string): { offered: string[]; text: string } {
  const caret = text.indexOf('|');
  const plain = text.replace('|', '');
  const completion = completionAt(plain, caret);
  const offered = completion ? answering(variables, completion.typed) : [];
  if (!completion || !offered[0]) return { offered: [], text: plain };
  return { offered: offered.map((each) => each.path), text: plain.slice(0, completion.from) + completed(completion, offered[0].path) + plain.slice(completion.to) };
}

describe('chips', () => {
  test('stand where variables and instructions are, with the name inside', () => {
    const text = 'Hi {{ contact.first_name | capitalize }}, {% if order %}#{{order.items[0].id}}{% endif %}';
    expect(marksOf(text).map((mark) => [mark.kind, text.slice(mark.from, mark.to), text.slice(mark.nameFrom, mark.nameTo), mark.name].slice(0, mark.kind === 'variable' ? 4 : 2))).toEqual([
      ['variable', '{{ contact.first_name | capitalize }}', 'contact.first_name', 'contact.first_name'],
      ['instruction', '{% if order %}'],
      ['variable', '{{order.items[0].id}}', 'order.items[0].id', 'order.items[0].id'],
      ['instruction', '{% endif %}'],
    ]);
  });

  test('are not made of braces that are never closed', () => {
    expect(marksOf('{{ order.id')).toEqual([]);
    expect(marksOf('Half {{ typed, then {{ order.id }}')).toHaveLength(1);
    expect(marksOf('{{ "quoted" }}')[0]?.name).toBe('');
  });

  test('cover the text without gaps or overlaps, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{{', '}}', '{', '}', '{%', '%}', ' ', 'order.id', '中文', '|', '😀', '\n')), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const mark of marksOf(text)) {
          expect(mark.from).toBeGreaterThanOrEqual(at);
          expect(mark.nameFrom).toBeGreaterThanOrEqual(mark.from);
          expect(mark.nameTo).toBeLessThanOrEqual(mark.to);
          at = mark.to;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('are found at once in 100,000 characters of any kind', { timeout: 2_000 }, () => {
    for (const filling of ['{', '{{', '{% ', '{{ a }}', '}}{{', '{{ a %}']) marksOf(filling.repeat(Math.ceil(100_000 / filling.length)));
  });

  test('know whether the caret is inside', () => {
    const marks = marksOf('a {{ b }} c');
    expect(markAround(marks, 5)).toBe(marks[0]);
    expect(markAround(marks, 2)).toBeUndefined();
    expect(markAround(marks, 9)).toBeUndefined();
  });
});

describe('completion', () => {
  test('opens with a brace and offers everything', () => {
    expect(typed('Your order {|').offered).toContain('contact.first_name');
    expect(typed('Your order {{ |').offered[0]).toBe('order_number');
  });

  test('writes braces around the picked name', () => {
    expect(typed('Your order {ord|').text).toBe('Your order {{ order_number }}');
    expect(typed('Your order {{ order.st|, bye').text).toBe('Your order {{ order.status }}, bye');
  });

  test('replaces the name inside braces that are there, and keeps the rest', () => {
    expect(typed('It is {{ order.sta|tux | upcase }}.').text).toBe('It is {{ order.status | upcase }}.');
  });

  test('understands the wide brace of Chinese input methods', () => {
    expect(typed('订单 ｛order_n|').text).toBe('订单 {{ order_number }}');
  });

  test('finds a part of a name, those that begin with it first', () => {
    const paths = (wanted: string) => answering(variables, wanted).map((each) => each.path);
    expect(paths('status')).toEqual(['order.status']);
    expect(paths('order.')[0]).toBe('order.order_id');
    expect(paths('name').slice(0, 2)).toEqual(['contact.first_name', 'contact.name']);
  });

  test('stays away where no name is typed', () => {
    expect(typed('Hello |').offered).toEqual([]);
    expect(typed('{% if |').offered).toEqual([]);
    expect(typed('{{ order.status }} |').offered).toEqual([]);
  });
});

describe('names that nobody writes', () => {
  const unknown = (text: string, known: readonly KnownVariable[] = variables) => unknownNames(text, marksOf(text), indexNames(known)).map(({ mark, what, meant }) => ({ name: mark.name, what, meant }));

  test('are told with what was likely meant', () => {
    expect(unknown('{{ ordre.status }}')).toEqual([{ name: 'ordre.status', what: 'variable', meant: 'order.status' }]);
    expect(unknown('{{ order.staus }}')).toEqual([{ name: 'order.staus', what: 'column', meant: 'order.status' }]);
    expect(unknown('{{ something_else }}')).toEqual([{ name: 'something_else', what: 'variable', meant: undefined }]);
  });

  test('are not those a text gives itself, nor what every conversation knows', () => {
    expect(unknown('{% for item in orders %}{{ item.id }} {{ forloop.index }}{% endfor %}{% assign x = 1 %}{{ x }} {{ contact.anything }} {{ now }} {{ "word" }} {{ 12 }}')).toEqual([]);
  });

  test('may be any column while the table is not known', () => {
    expect(unknown('{{ order.anything }}', knownVariables(flow, catalogue, undefined))).toEqual([]);
  });
});

describe('sample values', () => {
  const orders = [{ order_id: '#W1000001', status: 'delivered', total: 12.5 }];
  const sources = { graph: flow, catalogue, records: new Map([['orders', orders]]), vars: undefined, said: undefined, channel: 'web-chat', today: '2026-03-03' };

  test('come from the table that is looked into, the variable it is looked up by included', () => {
    const scope = sampleScope(sources);
    expect(sampleText(scope, 'order.status')).toBe('delivered');
    expect(sampleText(scope, 'order_number')).toBe('#W1000001');
    expect(scope.orders).toEqual(orders);
  });

  test('come from the flow’s own world before the workspace', () => {
    const scope = sampleScope({ ...sources, graph: { ...flow, world: { tables: { orders: { a: { order_id: 'A1', status: 'lost' } } }, contacts: [{ name: 'Mei Lin' }] } } });
    expect(sampleText(scope, 'order.status')).toBe('lost');
    expect(sampleText(scope, 'contact.first_name')).toBe('Mei');
  });

  test('come from the running test before anything else', () => {
    const scope = sampleScope({ ...sources, vars: { order_number: '#W7' }, said: 'Where is it?' });
    expect(sampleText(scope, 'order_number')).toBe('#W7');
    expect(sampleText(scope, 'message.text')).toBe('Where is it?');
  });

  test('are the name itself where nothing is known', () => {
    expect(sampleText(sampleScope({ ...sources, records: new Map() }), 'order_number')).toBe('‹order_number›');
  });
});

describe('the preview', () => {
  test('counts against the limit of the channel', () => {
    expect(shownMessages('Hello', [], 'web-chat')).toMatchObject({ messages: [{ text: 'Hello' }], used: 5, most: 10_000, listed: false });
  });

  test('splits a text that is too long, as the channel does', () => {
    const { messages, used } = shownMessages('word '.repeat(3_000).trim(), [], 'web-chat');
    expect(used).toBe(14_999);
    expect(messages).toHaveLength(2);
    expect(Math.max(...messages.map((message) => message.text.length))).toBeLessThanOrEqual(10_000);
  });

  test('numbers answers when there are more than buttons, and counts the list', () => {
    const labels = Array.from({ length: 11 }, (_, at) => `Answer ${at + 1}`);
    const { messages, listed, used } = shownMessages('Which?', labels, 'webhook');
    expect(listed).toBe(true);
    expect(messages[0]?.text).toContain('\n11. Answer 11');
    expect(used).toBe(messages[0]?.text.length);
  });
});

describe('a ladder', () => {
  test('says each text after its wrong answer, then gives up', () => {
    expect(ladderOf(3, 2)).toEqual({ rungs: [{ from: 1, to: 1, text: 0, again: false }, { from: 2, to: 2, text: 1, again: false }], unused: [], last: 3 });
  });

  test('repeats the last text, or the question when there is none', () => {
    expect(ladderOf(5, 1).rungs.at(-1)).toEqual({ from: 2, to: 4, text: 0, again: true });
    expect(ladderOf(3, 0).rungs).toEqual([{ from: 1, to: 2, text: undefined, again: false }]);
    expect(ladderOf(1, 0).rungs).toEqual([]);
  });

  test('tells the texts that are never said', () => {
    expect(ladderOf(2, 3).unused).toEqual([1, 2]);
  });
});

describe('words of an input method', () => {
  test('join what others wrote meanwhile', () => {
    expect(mergeText('Hello world', 'Hello 你好 world', 'Hi! Hello world')).toBe('Hi! Hello 你好 world');
    expect(mergeText('a', 'a中', 'ab')).toMatch(/^a(中b|b中)$/);
    expect(mergeText('same', 'same', 'other')).toBe('other');
  });

  test('never lose a letter of either side', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (base, here, there) => {
        const at = here % (base.length + 1);
        const other = there % (base.length + 1);
        const merged = mergeText(base, `${base.slice(0, at)}中文${base.slice(at)}`, `${base.slice(0, other)}+++${base.slice(other)}`);
        expect(merged).toContain('中文');
        expect(merged).toHaveLength(base.length + 5);
      }),
    );
  });
});
