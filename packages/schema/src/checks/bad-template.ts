/** A text whose `{{ }}` cannot be read, or that is too long to be one. */
import { templatesOf } from '../config.ts';
import type { Issue } from '../issue.ts';
import { parseTemplate, TemplateError } from '../language/template.ts';
import { LIMITS } from '../limits.ts';
import type { Check } from './check.ts';

export const badTemplate: Check = {
  sentences: {
    'bad-template': { en: 'This text cannot be read: {reason}.', 'zh-CN': '无法读取这段文字：{reason}。' },
    'text-too-long': { en: 'This text has {count} characters; {limit} are possible.', 'zh-CN': '这段文字有 {count} 个字符，最多 {limit} 个。' },
  },
  run: ({ nodes }) =>
    nodes.flatMap(({ node, meta }) =>
      (meta ? templatesOf(meta, node.config) : []).flatMap(({ path, source }): Issue[] => {
        const place = { node: node.id, field: path };
        if (source.length > LIMITS.configTextCharacters) return [{ code: 'text-too-long', severity: 'error', place, facts: { count: source.length, limit: LIMITS.configTextCharacters } }];
        try {
          parseTemplate(source);
          return [];
        } catch (error) {
          if (!(error instanceof TemplateError)) throw error;
          return [{ code: 'bad-template', severity: 'error', place, facts: { reason: error.reason } }];
        }
      }),
    ),
};
