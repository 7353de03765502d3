/** Texts with variables in them: what authors may use, what they may not, and why nothing of the machine is reachable. */
import { cleanJson, type JsonObject, LIMITS, parseTemplate, type Setting, TemplateError } from '@patchbay/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerText, json } from '../build/arbitraries.ts';

const SETTING: Setting = { zone: 'UTC', language: 'en', at: 0 };
const render = (source: string, scope: JsonObject = {}, setting: Partial<Setting> = {}) => parseTemplate(source).render(scope, { ...SETTING, ...setting });

describe('an author may', () => {
  test.each([
    ['Hello {{ contact.first_name }}!', 'Hello Ada!'],
    ['{% if order.city %}in {{ order.city }}{% else %}somewhere{% endif %}', 'in Lisbon'],
    ['{% unless order.gone %}here{% endunless %}', 'here'],
    ['{% for item in order.items %}{{ item.name }}{% unless forloop.last %}, {% endunless %}{% endfor %}', 'Table, Lamp'],
    ['{% case order.city %}{% when "Lisbon" %}LX{% else %}?{% endcase %}', 'LX'],
    ['{% assign city = order.city | upcase %}{{ city }}', 'LISBON'],
    ['{% capture line %}{{ order.city }}!{% endcapture %}{{ line }}', 'Lisbon!'],
    ['{{ order.items | map: "name" | join: " and " }}', 'Table and Lamp'],
    ['{{ order.items[1].name }} {{ order.items.size }} {{ order.items.first.name }}', 'Lamp 2 Table'],
    ['{{ order.missing | default: "none" }}', 'none'],
    ['{{ 7 | times: 6 }}', '42'],
    ['{{ "a b" | url_encode }}', 'a+b'],
    ['{% raw %}{{ not read }}{% endraw %}', '{{ not read }}'],
    ['{% comment %}for colleagues{% endcomment %}done', 'done'],
    ['no signs at all', 'no signs at all'],
    ['', ''],
  ])('write %s', (source, shown) => {
    expect(render(source, { contact: { first_name: 'Ada' }, order: { city: 'Lisbon', items: [{ name: 'Table' }, { name: 'Lamp' }] } })).toBe(shown);
  });
});

describe('an author may not', () => {
  test.each(['include', 'render', 'layout', 'block', 'liquid', 'tablerow', 'inline_comment', '#', 'script'])('use the tag %s', (tag) => {
    expect(() => parseTemplate(`{% ${tag} "x" %}`)).toThrow(TemplateError);
  });

  test.each(['sample', 'shuffle', 'date_to_string', 'date_to_xmlschema', 'raw', 'inspect', 'where_exp', 'find_exp', 'group_by_exp', 'base64_encode', 'constructor', 'toString', 'read'])('use the filter %s', (filter) => {
    expect(() => parseTemplate(`{{ x | ${filter} }}`)).toThrow(TemplateError);
  });

  test.each(['{{ x', '{% if x %}', '{% endif %}', '{% for in y %}{% endfor %}', '{{ | }}', '{% %}'])('leave %s half written, and is told why without line numbers', (source) => {
    expect(() => parseTemplate(source)).toThrow(TemplateError);
    try {
      parseTemplate(source);
    } catch (error) {
      expect((error as TemplateError).reason).toMatch(/^[^\n]+$/);
      expect((error as TemplateError).reason).not.toMatch(/line:\d/);
    }
  });
});

describe('what a customer wrote', () => {
  test('is shown as it is, and never read as a template', () => {
    fc.assert(
      fc.property(customerText, (text) => {
        expect(render('{{ message.text }}', { message: { text } })).toBe(text);
        expect(render('{% assign said = message.text %}{% capture twice %}{{ said }}{{ said }}{% endcapture %}{{ twice }}', { message: { text } })).toBe(text + text);
      }),
    );
  });

  test('is not made into something else on the way', () => {
    expect(render('{{ x }}', { x: '<b>&amp;</b> {{ 7 | times: 6 }} {% raw %}' })).toBe('<b>&amp;</b> {{ 7 | times: 6 }} {% raw %}');
  });
});

describe('nothing of the machine is reachable', () => {
  test.each(['{{ x.constructor }}', '{{ x.__proto__ }}', '{{ x["constructor"]["name"] }}', '{{ constructor }}', '{{ __proto__ }}', '{{ list.map }}', '{{ list.constructor }}', '{{ text.constructor }}', '{{ x.hasOwnProperty }}', '{{ x.toString }}', '{{ list | map: "constructor" }}', '{{ list | map: "__proto__" }}', '{{ list | where: "constructor" }}', '{{ process.env }}', '{{ globalThis }}', '{{ this }}'])('%s is empty', (source) => {
    expect(render(source, { x: { a: 1 }, list: [{ a: 1 }], text: 'abc' })).toBe('');
  });

  test('own fields with such names are data like any other', () => {
    const x = JSON.parse('{"constructor":"built","__proto__":"p","toString":"s"}') as JsonObject;
    expect(render('{{ x.constructor }} {{ x.toString }}', { x })).toBe('built s');
    expect(render('{{ x.name }}', { x: JSON.parse('{"__proto__":{"name":"evil"}}') as JsonObject })).toBe('');
  });

  test('what was a function is nothing once it is JSON, and is never called', () => {
    const x = cleanJson({ shout: () => 'called', inner: { toString: () => 'called' }, when: new Date(0) }) as JsonObject;
    expect(render('{{ x.shout }}{{ x.inner.toString }}{{ x.when.getTime }}', { x })).toBe('');
  });

  test('any data at all can be shown, or is refused with a reason; nothing is changed by it', () => {
    const source = fc.constantFrom('{{ x }}', '{{ x | json }}', '{{ x | size }}', '{% for each in x %}{{ each }}{% endfor %}', '{{ x | join: "," | upcase }}', '{{ x.a.b.c }}', '{{ x | sort | first }}', '{% if x == empty or x contains "a" %}y{% endif %}', '{{ x | date: "long" }}', '{{ x | plus: 1 | round }}', '{% increment x %}{% assign x = 1 %}');
    fc.assert(
      fc.property(json, source, (x, template) => {
        const scope = { x };
        const before = JSON.stringify(scope);
        let shown = '';
        try {
          shown = render(template, scope);
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError);
        }
        expect(JSON.stringify(scope)).toBe(before);
        expect(({} as JsonObject).a).toBeUndefined();
        expect(shown.isWellFormed() && !shown.includes('\u0000')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text that does too much', () => {
  test('stops at a number of steps, the same on every machine', () => {
    const loop = (times: number) => `{% for i in (1..${times}) %}x{% endfor %}`;
    expect(render(loop(9_000))).toHaveLength(9_000);
    for (let again = 0; again < 2; again += 1) expect(() => render(loop(30_000))).toThrow(`needs more than ${LIMITS.renderSteps} steps`);
    expect(() => render('{% for i in (1..1000) %}{% for j in (1..1000) %}{% endfor %}{% endfor %}')).toThrow(TemplateError);
    expect(() => render('{% for i in (1..100000000) %}{% endfor %}')).toThrow(TemplateError);
  });

  test('cannot grow without end', () => {
    expect(() => render('{% assign a = "xxxxxxxxxx" %}{% for i in (1..40) %}{% assign a = a | append: a %}{% endfor %}{{ a | size }}')).toThrow(TemplateError);
  });

  test('is shown up to its limit, and the cut never goes through an emoji', () => {
    const shown = render('x{{ emoji }}{{ emoji }}', { emoji: '😀'.repeat(20_000) });
    expect(shown.length).toBeLessThanOrEqual(LIMITS.renderedCharacters);
    expect(shown.isWellFormed()).toBe(true);
  });
});

describe('what a text reads', () => {
  test.each([
    ['{{ order.status }} {{ contact.name }}', ['order.status', 'contact.name']],
    ['{{ orders[0].id }}', ['orders[0].id']],
    ['{% for o in orders %}{{ o.id }}{% endfor %}', ['orders']],
    ['{% assign a = b %}{{ a }}', ['b']],
    ['{% if a %}{{ b }}{% elsif c %}{{ d }}{% endif %}', ['a', 'b', 'c', 'd']],
    ['{{ x | default: y }}', ['x', 'y']],
    ['nothing', []],
  ])('%s', (source, reads) => {
    expect(parseTemplate(source).reads.toSorted()).toEqual(reads.toSorted());
  });
});

test('the same text renders the same, however often it was rendered before', () => {
  const counting = '{% increment n %}{% increment n %}{% cycle "a", "b" %}{% cycle "a", "b" %}';
  expect([1, 2, 3].map(() => render(counting, { n: 5 }))).toEqual(Array.from({ length: 3 }, () => render(counting, { n: 5 })));
});
