/** A text that is written in one of the flow's languages and not in another: those customers would read the wrong one. */
import { templatesOf } from '../config.ts';
import type { Issue } from '../issue.ts';
import type { Check } from './check.ts';

export const missingTranslation: Check = {
  sentences: {
    'missing-translation': { en: 'This text is not written in {language} yet.', 'zh-CN': '这段文字还没有 {language} 版本。' },
  },
  run: ({ nodes, graph }) =>
    graph.languages.length < 2
      ? []
      : nodes.flatMap(({ node, meta }) => {
          const written = new Map<string, Set<string>>();
          for (const { path, language, source } of meta ? templatesOf(meta, node.config) : []) {
            if (language === undefined || source.trim() === '') continue;
            const field = path.slice(0, -language.length - 1);
            written.set(field, (written.get(field) ?? new Set()).add(language));
          }
          return [...written].flatMap(([field, languages]) =>
            graph.languages
              .filter((language) => !languages.has(language))
              .map((language): Issue => ({ code: 'missing-translation', severity: 'warning', place: { node: node.id, field: `${field}.${language}` }, facts: { language } })),
          );
        }),
};
