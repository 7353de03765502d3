/** Finding, replacing and renaming: everywhere it is meant, nowhere else, and into the shared document without treading on anybody. */
import { catalogue } from '@patchbay/nodes/meta';
import { type Graph, parseTemplate, readGraph, validate } from '@patchbay/schema';
import { changeGraph } from '@patchbay/schema/change';
import { readDoc, roots, writeGraph } from '@patchbay/schema/doc';
import { findTexts, renameVariable, replaceTexts, variableUses } from '@patchbay/schema/find';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readJson } from '../build/files.ts';
import { flow, message, question } from '../build/flow-builder.ts';

const orderStatus = readGraph(readJson('templates', 'order-status', 'flow.json')).graph!;
const all = { matchCase: false, scopes: ['titles', 'texts'] as const };

function graph(): Graph {
  const drawn = flow({ start: 'on-message', ask: question('order'), say: message('Your ORDER {{ order }} is here.'), done: 'end' }, ['start.started > ask', 'ask.answered > say', 'say.next > done']);
  drawn.nodes[1]!.title = 'Ask for the order';
  return { ...drawn, name: 'Order status', notes: [{ id: 'n1', text: 'orders come from the shop', position: { x: 0, y: 0 }, width: 200, height: 80 }], frames: [{ id: 'f1', title: 'Order', position: { x: 0, y: 0 }, width: 400, height: 300 }] };
}

test('a step that another version of its kind wrote keeps that version when a graph is written into a document', () => {
  const doc = new Y.Doc();
  const before = graph();
  writeGraph(doc, before, catalogue);
  const after = { ...before, nodes: before.nodes.map((node) => ({ ...node, version: 2 })) };
  changeGraph(doc, before, after, catalogue);
  expect(readDoc(doc).nodes.map(({ version }) => version)).toEqual([2, 2, 2, 2]);
});

describe('finding', () => {
  test('tells step, note, frame and flow, and where in the text', () => {
    const places = findTexts(graph(), catalogue, { ...all, text: 'order' }).map(({ node, note, frame, field, at }) => [node ?? note ?? frame ?? 'flow', field, at]);
    expect(places).toEqual([['ask', 'title', 12], ['say', 'text.en', 5], ['say', 'text.en', 14], ['f1', 'title', 0], ['n1', 'text', 0], ['flow', 'name', 0]]);
  });

  test('minds the case when asked, and only the kinds of text that are asked for', () => {
    expect(findTexts(graph(), catalogue, { text: 'ORDER', matchCase: true, scopes: ['titles', 'texts'] })).toHaveLength(1);
    expect(findTexts(graph(), catalogue, { ...all, text: 'order', scopes: ['titles'] }).map(({ field }) => field)).toEqual(['title', 'title', 'name']);
  });

  test('takes signs for signs, and finds nothing for nothing', () => {
    expect(findTexts(graph(), catalogue, { ...all, text: '{{ order }}' })).toHaveLength(1);
    expect(findTexts(graph(), catalogue, { ...all, text: '.*' })).toEqual([]);
    expect(findTexts(graph(), catalogue, { ...all, text: '' })).toEqual([]);
  });

  test('finds Chinese', () => {
    expect(findTexts(orderStatus, catalogue, { ...all, text: '订单' }).length).toBeGreaterThan(3);
  });
});

describe('replacing', () => {
  test('changes every match, or the chosen ones', () => {
    const done = replaceTexts(graph(), catalogue, { ...all, text: 'order' }, 'parcel');
    expect(findTexts(done, catalogue, { ...all, text: 'order' })).toEqual([]);
    expect(done.name).toBe('parcel status');
    const one = replaceTexts(graph(), catalogue, { ...all, text: 'order' }, 'parcel', (match) => match.node === 'say' && match.at === 5);
    expect(one.nodes.find(({ id }) => id === 'say')?.config).toMatchObject({ text: { en: 'Your parcel {{ order }} is here.' } });
    expect(one.name).toBe('Order status');
  });

  test('a replacement with $& in it is a text', () => {
    expect(replaceTexts(graph(), catalogue, { ...all, text: 'status' }, '$&$1').name).toBe('Order $&$1');
  });
});

describe('variables', () => {
  test('who writes and who reads', () => {
    const { writes, reads } = variableUses(graph(), catalogue, 'order');
    expect([writes, reads]).toEqual([[{ node: 'ask', field: 'save', path: 'order' }], [{ node: 'say', field: 'text.en', path: 'order' }]]);
  });

  test('renaming one of the template renames all of it: the same issues before and after', () => {
    const before = validate(orderStatus, catalogue);
    const renamed = renameVariable(orderStatus, catalogue, 'order', 'purchase');
    expect(variableUses(renamed, catalogue, 'order')).toEqual({ writes: [], reads: [] });
    expect(variableUses(renamed, catalogue, 'purchase').reads).toHaveLength(variableUses(orderStatus, catalogue, 'order').reads.length);
    expect(validate(renamed, catalogue)).toEqual(before);
    expect(renameVariable(renamed, catalogue, 'purchase', 'order')).toEqual(orderStatus);
  });

  test.each([
    ['{{ order.id | default: order }}', '{{ sale.id | default: sale }}'],
    ['{% if order.status == "order" %}order{% endif %}', '{% if sale.status == "order" %}order{% endif %}'],
    ['{% assign order = 1 %}{{ order }}', '{% assign order = 1 %}{{ order }}'],
    ['{{ orders }} {{ my_order }} {{ items[order.at].order }}', '{{ orders }} {{ my_order }} {{ items[sale.at].order }}'],
    ['two\nlines {{ order }}\n{{order["id"]}}', 'two\nlines {{ sale }}\n{{sale["id"]}}'],
    ['{{ broken', '{{ broken'],
  ])('in %j it renames what is read, nothing else', (source, expected) => {
    const drawn = flow({ start: 'on-message', say: message(source) }, ['start.started > say']);
    expect(renameVariable(drawn, catalogue, 'order', 'sale').nodes.find(({ id }) => id === 'say')?.config).toEqual({ text: { en: expected } });
  });

  test('a renamed text says the same of the renamed value', () => {
    const part = fc.constantFrom('{{ a }}', '{{ a.b | upcase }}', '{% if a %}{{ c }}{% endif %}', 'a', ' ', '{{ c | append: a }}', '{{ "a" }}');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), fc.string(), (parts, value) => {
        const source = parts.join('');
        const drawn = flow({ start: 'on-message', say: message(source) }, ['start.started > say']);
        const renamed = (renameVariable(drawn, catalogue, 'a', 'z').nodes.find(({ id }) => id === 'say')!.config.text as { en: string }).en;
        const setting = { zone: 'UTC', language: 'en', at: 0 };
        expect(parseTemplate(renamed).render({ z: { b: value }, c: 'c' }, setting)).toBe(parseTemplate(source).render({ a: { b: value }, c: 'c' }, setting));
      }),
    );
  });
});

describe('writing the difference into the shared document', () => {
  const opened = (drawn: Graph) => {
    const doc = new Y.Doc();
    writeGraph(doc, drawn, catalogue);
    return doc;
  };

  test('ends where it should, whatever changed', () => {
    for (const after of [renameVariable(orderStatus, catalogue, 'order', 'purchase'), replaceTexts(orderStatus, catalogue, { ...all, text: 'e' }, 'ee'), graph()]) {
      const doc = opened(orderStatus);
      const before = readDoc(doc);
      doc.transact(() => changeGraph(doc, before, after, catalogue));
      const expected = readDoc(opened(after));
      expect(readDoc(doc)).toEqual(expected);
    }
  });

  test('leaves alone what is equal, and the words somebody else writes meanwhile', () => {
    const mine = opened(graph());
    const theirs = new Y.Doc();
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
    const text = ((roots(theirs).nodes.get('say') as Y.Map<unknown>).get('config') as Y.Map<unknown>).get('text') as Y.Map<Y.Text>;
    text.get('en')!.insert(text.get('en')!.length, ' Bye!');
    const before = readDoc(mine);
    mine.transact(() => changeGraph(mine, before, replaceTexts(before, catalogue, { ...all, text: 'here' }, 'there'), catalogue));
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
    expect(readDoc(mine).nodes.find(({ id }) => id === 'say')?.config).toEqual({ text: { en: 'Your ORDER {{ order }} is there. Bye!' } });
    const touched: unknown[] = [];
    mine.on('afterTransaction', ({ changed }: Y.Transaction) => touched.push(...changed.keys()));
    const same = readDoc(mine);
    mine.transact(() => changeGraph(mine, same, structuredClone(same), catalogue));
    expect(touched).toEqual([]);
  });
});
