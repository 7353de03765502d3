/** Renames a variable inside a template, where the engine itself says that it is read. Words, quotes and names of the template's own stay. */
import { createLiquid } from './liquid.ts';

const liquid = createLiquid();

/** The same text with `from` called `to`; unchanged when it cannot be parsed. */
export function renameInTemplate(source: string, from: string, to: string): string {
  if (!source.includes('{')) return source;
  const places = placesOf(source, from);
  let text = '';
  let at = 0;
  for (const place of places) {
    text += source.slice(at, place) + to;
    at = place + from.length;
  }
  return text + source.slice(at);
}

/** Offsets at which the variable is read, in order. */
function placesOf(source: string, name: string): number[] {
  const lines = lineStarts(source);
  let globals: Record<string, { location: { row: number; col: number } }[]>;
  try {
    ({ globals } = liquid.analyzeSync(liquid.parse(source), { partials: false }) as never);
  } catch {
    return []; // bad-template names the mistake
  }
  const places = Object.values(globals).flatMap((uses) => uses.map(({ location: { row, col } }) => (lines[row - 1] ?? 0) + col - 1));
  // The same name followed by more letters is another one.
  return [...new Set(places)].filter((place) => source.startsWith(name, place) && !/[\w-]/.test(source[place + name.length] ?? '')).sort((a, b) => a - b);
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
