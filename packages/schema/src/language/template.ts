/** Texts with variables in them: parsed once, rendered often, once only. What a customer wrote is never parsed. */
import { Context, type Template as LiquidTemplate } from 'liquidjs';
import { LIMITS } from '../limits.ts';
import { cleanText, type JsonObject } from '../json.ts';
import { createLiquid } from './liquid.ts';

/** An author's text that cannot be parsed or rendered; `reason` is for the author. */
export class TemplateError extends Error {
  override name = 'TemplateError';
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super(`This text cannot be shown: ${reason}`, options);
    this.reason = reason;
  }
}

export interface Setting {
  /** IANA zone for dates. */
  zone: string;
  /** BCP 47 tag for dates. */
  language: string;
  /** Milliseconds since 1970 for the word `now`. */
  at: number;
}

export interface Template {
  source: string;
  /** Paths it reads, `order.status` or `orders[0].id`; names the template itself assigns are not among them. */
  reads: string[];
  render(scope: JsonObject, setting: Setting): string;
}

const liquid = createLiquid();
const parsed = new Map<string, Template>();
const PARSED_MAX = 5_000;

/** The template of a source, from the cache where it was parsed before. Throws TemplateError with the author's mistake. */
export function parseTemplate(source: string): Template {
  const known = parsed.get(source);
  if (known) return known;
  const template = source.includes('{{') || source.includes('{%') ? parse(source) : plain(source);
  if (parsed.size >= PARSED_MAX) parsed.delete(parsed.keys().next().value as string);
  parsed.set(source, template);
  return template;
}

function plain(source: string): Template {
  return { source, reads: [], render: () => source };
}

function parse(source: string): Template {
  let templates: LiquidTemplate[];
  let reads: string[];
  try {
    templates = liquid.parse(source);
    const { globals } = liquid.analyzeSync(templates, { partials: false });
    reads = Object.values(globals).flatMap((uses) => uses.map((use) => String(use)));
  } catch (error) {
    throw new TemplateError(reasonOf(error), { cause: error });
  }
  return {
    source,
    reads,
    render(scope, setting) {
      let steps = 0;
      const count = {
        check() {
          steps += 1;
          if (steps > LIMITS.renderSteps) throw new Error(`it needs more than ${LIMITS.renderSteps} steps`);
        },
        use() {},
      };
      // A copy: `increment` writes into what it is given.
      const context = new Context({ ...scope }, liquid.options, { sync: true, globals: { ...setting } }, { renderLimit: count as never });
      try {
        return cleanText(String(liquid.renderSync(templates, context as never)), LIMITS.renderedCharacters);
      } catch (error) {
        throw new TemplateError(reasonOf(error), { cause: error });
      }
    },
  };
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]?.replace(/, line:\d+, col:\d+$/, '') ?? 'unknown';
}
