/**
 * Finds the variables and instructions of a text, with their places: `{{ order.id | upcase }}`, `{% if … %}`. It reads the signs
 * only, in one pass whatever was typed; whether a text can be rendered is the template engine's to say.
 */

export interface Mark {
  from: number;
  to: number;
  kind: 'variable' | 'instruction';
  /** What a variable mark names, `order.id`; empty for numbers, quoted words and instructions. */
  name: string;
  nameFrom: number;
  nameTo: number;
}

const NAME = /^-?\s*([\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+|\[\d+\])*)/u;

/** All marks in order; what is opened and never closed is none. */
export function marksOf(source: string): Mark[] {
  const marks: Mark[] = [];
  // The end of a mark is looked for once per kind: where there is none ahead, there is none further on.
  let at = source.indexOf('{');
  const endless = { '}}': false, '%}': false };
  while (at !== -1 && at < source.length - 3) {
    const next = source[at + 1];
    const close = next === '{' ? '}}' : next === '%' ? '%}' : undefined;
    const end = close === undefined || endless[close] ? -1 : source.indexOf(close, at + 2);
    if (end === -1) {
      if (close !== undefined) endless[close] = true;
      at = source.indexOf('{', at + 1);
      continue;
    }
    const from = close === '}}' ? source.lastIndexOf('{{', end) : at;
    marks.push(close === '}}' ? variable(source, from, end) : { from: at, to: end + 2, kind: 'instruction', name: '', nameFrom: at + 2, nameTo: end });
    at = source.indexOf('{', end + 2);
  }
  return marks;
}

function variable(source: string, from: number, end: number): Mark {
  const found = NAME.exec(source.slice(from + 2, end));
  const name = found?.[1] ?? '';
  const nameFrom = from + 2 + (found ? found[0].length - name.length : 0);
  return { from, to: end + 2, kind: 'variable', name, nameFrom, nameTo: nameFrom + name.length };
}

/** The mark a place is inside of, its outer ends not counted. */
export function markAround(marks: readonly Mark[], place: number): Mark | undefined {
  return marks.find((mark) => mark.from < place && place < mark.to);
}

/** Names that the text gives itself: by `assign`, `capture`, `for` and the counters. */
export function namesGiven(source: string, marks: readonly Mark[]): Set<string> {
  const names = new Set<string>();
  for (const mark of marks) {
    if (mark.kind !== 'instruction') continue;
    const given = /^-?\s*(?:(?:assign|capture|increment|decrement)\s+([\w-]+)|for\s+([\w-]+)\s+in\b)/.exec(source.slice(mark.nameFrom, mark.nameTo));
    if (given?.[1]) names.add(given[1]);
    if (given?.[2]) names.add(given[2]).add('forloop');
  }
  return names;
}
