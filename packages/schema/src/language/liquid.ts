/**
 * The template engine, with every door to the machine replaced: no files, no clock, no chance, no process time zone.
 * Limits count steps and characters, never milliseconds, so that a text renders the same on a busy machine.
 */
import { type Context, Liquid } from 'liquidjs';
import { formatDate } from './dates.ts';

/** Filters an author may use; everything else is a parse error. */
const FILTERS = new Set(
  ('abs append at_least at_most capitalize ceil compact concat default divided_by downcase escape first floor join json last lstrip map ' +
    'minus modulo newline_to_br plus prepend remove remove_first replace replace_first reverse round rstrip size slice sort ' +
    'split strip strip_newlines sum times truncate truncatewords uniq upcase url_encode where').split(' '),
);
const TAGS = new Set('assign break capture case comment continue cycle decrement echo for if increment raw unless'.split(' '));

export function createLiquid(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    relativeReference: false,
    parseLimit: 200_000,
    memoryLimit: 2_000_000,
    cache: false,
  });
  for (const name of Object.keys(liquid.filters)) if (!FILTERS.has(name)) delete liquid.filters[name];
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name];
  liquid.registerFilter('date', function (this: { context: Context }, value: unknown, style: unknown) {
    const globals = this.context.globals as { zone?: string; language?: string; at?: number };
    return formatDate(value, { style: typeof style === 'string' ? style : 'long', zone: globals.zone ?? 'UTC', language: globals.language ?? 'en', now: globals.at ?? 0 });
  });
  return liquid;
}
