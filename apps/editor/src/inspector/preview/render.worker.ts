/** Renders texts with sample values off the screen's thread, so that a long or slow text never holds up the typing. */
import '../../doc/without-eval.ts';
import { type JsonObject, parseTemplate, type Setting, TemplateError } from '@patchbay/schema';

export interface RenderRequest {
  id: number;
  sources: string[];
  scope: JsonObject;
  setting: Setting;
}

/** The rendered texts in the order of the sources, or why one of them cannot be rendered. */
export type RenderAnswer = { id: number } & ({ texts: string[] } | { reason: string });

addEventListener('message', ({ data }: MessageEvent<RenderRequest>) => {
  const { id, sources, scope, setting } = data;
  try {
    postMessage({ id, texts: sources.map((source) => parseTemplate(source).render(scope, setting)) } satisfies RenderAnswer);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    postMessage({ id, reason: error.reason } satisfies RenderAnswer);
  }
});
