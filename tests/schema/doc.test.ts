/** The shared document: what is drawn comes back as it was, people write in one text together, and no garbage in it does harm. */
import { catalogue } from '@patchbay/nodes/meta';
import { canonicalJson, type Graph, graph as graphSchema, hasErrors, isObject, type Json, readGraph, validate } from '@patchbay/schema';
import { GraphReader, readDoc, roots, sharedNode, toPlain, writeGraph } from '@patchbay/schema/doc';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { graph, json } from '../build/arbitraries.ts';
import { readJson } from '../build/files.ts';
import { flow, goodFlow, message, node, question } from '../build/flow-builder.ts';

const docOf = (drawn: Graph) => {
  const doc = new Y.Doc();
  writeGraph(doc, drawn, catalogue);
  return doc;
};
/** Another person's document, as it arrives over the wire. */
const copyOf = (doc: Y.Doc) => {
  const copy = new Y.Doc();
  roots(copy);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const sync = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
};
const config = (doc: Y.Doc, id: string) => (roots(doc).nodes.get(id) as Y.Map<unknown>).get('config') as Y.Map<unknown>;
const textOf = (doc: Y.Doc, id: string, field: string, language = 'en') => (config(doc, id).get(field) as Y.Map<unknown>).get(language) as Y.Text;
/** A graph without the order in which its parts happen to stand. */
const sorted = (drawn: Graph) => {
  const byId = <T extends { id: string }>(parts: T[]) => parts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return canonicalJson({ ...drawn, nodes: byId(drawn.nodes), edges: byId(drawn.edges), notes: byId(drawn.notes) } as unknown as Json);
};

describe('a drawing that is shared', () => {
  test('comes back as it was, also at another person’s', () => {
    fc.assert(
      fc.property(graph, (drawn) => {
        const doc = docOf(drawn);
        expect(sorted(readDoc(doc))).toBe(sorted(drawn));
        expect(sorted(readDoc(copyOf(doc)))).toBe(sorted(drawn));
      }),
    );
  });

  test('comes back with its world, its stories and its variables', () => {
    const drawn = readGraph(readJson('tests', 'schema', 'migrations', '1.json')).graph!;
    expect(sorted(readDoc(copyOf(docOf(drawn))))).toBe(sorted(drawn));
  });

  test('replaces what was there, whole', () => {
    const doc = docOf(goodFlow());
    writeGraph(doc, flow({ start: 'on-message', done: 'end' }, ['start.started > done']), catalogue);
    expect(readDoc(doc).nodes.map((each) => each.id)).toEqual(['done', 'start']);
  });

  test('of an empty document is an empty flow', () => {
    expect(readDoc(new Y.Doc())).toMatchObject({ format: 'patchbay.flow', name: 'Untitled', nodes: [], edges: [] });
  });
});

describe('two people at once', () => {
  test('write in one text, and both their words are kept', () => {
    const ada = docOf(flow({ hello: message('Hello, how are you?') }));
    const wei = copyOf(ada);
    textOf(ada, 'hello', 'text').insert(5, ' Ada');
    textOf(wei, 'hello', 'text').insert(textOf(wei, 'hello', 'text').length, ' 您好！');
    sync(ada, wei);
    expect(readDoc(ada).nodes[0]?.config.text).toEqual({ en: 'Hello Ada, how are you? 您好！' });
    expect(readDoc(wei)).toEqual(readDoc(ada));
  });

  test('write in one answer to pick and one reminder', () => {
    const ada = docOf(flow({ pick: ['choose', { question: { en: 'What?' }, choices: [{ id: 'a', label: { en: 'Order' } }], nudges: [{ after: '10m', text: { en: 'There?' } }] }] }));
    const wei = copyOf(ada);
    const part = (doc: Y.Doc, list: string, text: string) => (((config(doc, 'pick').get(list) as Y.Array<Y.Map<Y.Map<Y.Text>>>).get(0).get(text) as Y.Map<Y.Text>).get('en') as Y.Text);
    part(ada, 'choices', 'label').insert(0, 'My ');
    part(wei, 'choices', 'label').insert(5, 's');
    part(ada, 'nudges', 'text').insert(0, 'Still ');
    part(wei, 'nudges', 'text').insert(0, '😀 ');
    sync(ada, wei);
    expect(readDoc(ada).nodes[0]?.config).toMatchObject({ choices: [{ id: 'a', label: { en: 'My Orders' } }] });
    expect(JSON.stringify(readDoc(wei))).toBe(JSON.stringify(readDoc(ada)));
    expect(JSON.stringify(readDoc(ada))).toMatch(/(Still 😀 |😀 Still )There\?/);
  });

  test('end up with the same drawing, whatever they write in any order', () => {
    const edit = fc.record({ who: fc.boolean(), at: fc.nat(30), remove: fc.nat(3), insert: fc.string({ unit: 'grapheme', maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const ada = docOf(flow({ hello: message('Hello, how are you?') }));
        const wei = copyOf(ada);
        for (const { who, at, remove, insert } of edits) {
          const text = textOf(who ? ada : wei, 'hello', 'text');
          const place = Math.min(at, text.length);
          text.delete(place, Math.min(remove, text.length - place));
          text.insert(place, insert);
        }
        sync(ada, wei);
        expect(readDoc(ada)).toEqual(readDoc(wei));
        expect(JSON.stringify(readDoc(ada)).isWellFormed()).toBe(true);
      }),
    );
  });

  test('move different steps, and one deletes a step the other writes in', () => {
    const ada = docOf(goodFlow());
    const wei = copyOf(ada);
    (roots(ada).nodes.get('say') as Y.Map<unknown>).set('x', 100);
    (roots(wei).nodes.get('ask') as Y.Map<unknown>).set('x', 200);
    roots(ada).nodes.delete('done');
    (roots(wei).nodes.get('done') as Y.Map<unknown>).set('title', 'The end');
    sync(ada, wei);
    expect(readDoc(ada).nodes.map(({ id, position }) => [id, position.x])).toEqual([['ask', 200], ['say', 100], ['start', 0]]);
    expect(readDoc(wei)).toEqual(readDoc(ada));
  });
});

describe('a reader that stays', () => {
  test('gives the same drawing until something changes, and keeps every step that did not', () => {
    const doc = docOf(goodFlow());
    const reader = new GraphReader(doc);
    const before = reader.read();
    expect(reader.read()).toBe(before);
    textOf(doc, 'say', 'text').insert(0, 'So: ');
    const after = reader.read();
    const by = (drawn: Graph, id: string) => drawn.nodes.find((each) => each.id === id);
    expect(after).not.toBe(before);
    expect(by(after, 'say')?.config.text).toEqual({ en: 'So: You said {{ answer }}.' });
    for (const id of ['start', 'ask', 'done']) expect(by(after, id)).toBe(by(before, id));
    for (const [at, edge] of after.edges.entries()) expect(edge).toBe(before.edges[at]);
    reader.close();
  });

  test('sees what other people add, move, rename and take away', () => {
    const doc = docOf(goodFlow());
    const reader = new GraphReader(doc);
    reader.read();
    const { flow: own, nodes, edges, notes } = roots(doc);
    nodes.set('more', sharedNode(node('more', question('more')), catalogue));
    edges.delete('e0');
    notes.set('n', { id: 'n', text: 'Look here', position: { x: 0, y: 0 } });
    own.set('name', 'Renamed');
    (nodes.get('say') as Y.Map<unknown>).set('y', 7);
    const read = reader.read();
    expect(read).toMatchObject({ name: 'Renamed', notes: [{ id: 'n', text: 'Look here', width: 220 }] });
    expect(read.nodes.map((each) => each.id)).toContain('more');
    expect(read.nodes.find((each) => each.id === 'say')?.position.y).toBe(7);
    expect(read.edges.map((edge) => edge.id)).toEqual(['e1', 'e2']);
    expect(read).toEqual(readDoc(doc));
  });

  test('sees nothing more when it is closed', () => {
    const doc = docOf(goodFlow());
    const reader = new GraphReader(doc);
    const before = reader.read();
    reader.close();
    roots(doc).flow.set('name', 'Renamed');
    expect(reader.read()).toBe(before);
  });
});

describe('garbage in the document', () => {
  /** Values that no editor of ours writes, but a stranger's client could. */
  const strange: fc.Arbitrary<() => unknown> = fc.oneof(
    // Yjs itself cannot write a record whose `constructor` is not what it expects; inside a list it does not look.
    json.map((value) => () => (isObject(value) && Object.hasOwn(value, 'constructor') ? [value] : value)),
    fc.constantFrom<(() => unknown)[]>(
      () => new Y.Text('text'),
      () => new Y.Map([['a', 1]]),
      () => new Y.Array(),
      () => new Y.XmlElement('p'),
      () => new Y.XmlFragment(),
      () => new Y.XmlText('x'),
      () => new Y.Doc(),
      () => new Uint8Array([1, 2]),
      () => Number.NaN,
      () => Number.POSITIVE_INFINITY,
      () => 12n,
      () => undefined,
      () => 'a\u0000b',
    ),
  );
  const place = fc.constantFrom('flow', 'nodes', 'edges', 'notes', 'node', 'config');
  const key = fc.constantFrom('name', 'languages', 'defaults', 'variables', 'stories', 'world', 'say', 'ask', 'e0', '__proto__', 'constructor', 'type', 'version', 'title', 'x', 'config', 'text', 'question', '');

  test('is left out or replaced, and what is read is a flow that can be stored', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, key, strange), { maxLength: 6 }), (garbage) => {
        const doc = docOf(goodFlow());
        for (const [where, name, make] of garbage) {
          const all = roots(doc);
          const say = all.nodes.get('say');
          const target = where === 'node' ? say : where === 'config' && say instanceof Y.Map ? say.get('config') : all[where as 'flow'];
          if (target instanceof Y.Map) target.set(name, make());
        }
        for (const each of [doc, copyOf(doc)]) {
          const read = readDoc(each);
          expect(graphSchema.safeParse(read).error?.issues ?? []).toEqual([]);
          expect(Array.isArray(validate(read, catalogue))).toBe(true);
          expect(JSON.stringify(read)).not.toContain('\\u0000');
          expect(({} as Record<string, unknown>).a).toBeUndefined();
        }
      }),
      { numRuns: 400 },
    );
  });

  test('such as a document inside the document is never looked into', () => {
    const doc = docOf(goodFlow());
    config(doc, 'say').set('text', new Y.Doc());
    config(doc, 'ask').set('question', new Y.XmlElement('p'));
    expect(readDoc(doc).nodes.map((each) => each.config.text ?? each.config.question ?? null)).toEqual([null, null, null, null]);
    expect(hasErrors(validate(readDoc(doc), catalogue))).toBe(true);
  });

  test('called __proto__ is data and sets no prototype', () => {
    const doc = new Y.Doc();
    const map = doc.getMap('x');
    map.set('__proto__', { admin: true });
    map.set('inner', JSON.parse('{"__proto__":{"admin":true}}'));
    const plain = toPlain(map) as Record<string, Record<string, unknown>>;
    expect(Object.keys(plain)).toEqual(['__proto__', 'inner']);
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
    expect(plain.inner?.admin).toBeUndefined();
  });

  test('that nests without end is cut, not followed', () => {
    let deep: Json = 'bottom';
    for (let level = 0; level < 200; level += 1) deep = [deep];
    expect(JSON.stringify(toPlain(deep))).toBe(`${'['.repeat(65)}null${']'.repeat(65)}`);
  });
});
