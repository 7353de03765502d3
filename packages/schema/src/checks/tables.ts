/** Look-ups in tables and columns that the workspace does not have. What is not known is a warning, never a refusal. */
import { configAt } from '../config-path.ts';
import type { Issue } from '../issue.ts';
import { isObject } from '../json.ts';
import type { Check } from './check.ts';

export const tables: Check = {
  sentences: {
    'unknown-table': { en: 'There is no table “{table}”. Import it under Data, or choose another.', 'zh-CN': '没有名为“{table}”的数据表。请在“数据”中导入，或选择其他表。' },
    'unknown-column': { en: 'The table “{table}” has no column “{column}”.', 'zh-CN': '数据表“{table}”没有“{column}”列。' },
    'table-not-checked': { en: 'Whether the table “{table}” exists is checked when the flow is published.', 'zh-CN': '数据表“{table}”是否存在将在发布时检查。' },
  },
  run: ({ nodes }, facts) =>
    nodes.flatMap(({ node, meta, config }): Issue[] => {
      if (!meta || !config) return [];
      const field = meta.fields.find((each) => each.kind === 'table');
      const table = field && configAt(config, field.path);
      if (!field || typeof table !== 'string' || table === '') return [];
      const place = { node: node.id, field: field.path };
      if (!facts.tables) return [{ code: 'table-not-checked', severity: 'warning', place, facts: { table } }];
      const columns = Object.hasOwn(facts.tables, table) ? facts.tables[table] : undefined;
      if (!columns) return [{ code: 'unknown-table', severity: 'error', place, facts: { table } }];
      const matches = meta.fields.find((each) => each.kind === 'matches');
      const rows = matches ? configAt(config, matches.path) : undefined;
      return (Array.isArray(rows) ? rows : []).flatMap((row, at): Issue[] => {
        const column = isObject(row) && typeof row.column === 'string' ? row.column : '';
        return Object.hasOwn(columns, column.split('.', 1)[0] ?? '') ? [] : [{ code: 'unknown-column', severity: 'error', place: { node: node.id, field: `${matches?.path}.${at}.column` }, facts: { table, column } }];
      });
    }),
};
