/** Tables and columns that the workspace does not have: a near name, or the page where tables are imported. */
import { setAt } from '../../doc/commands/index.ts';
import { words } from '../both-languages.ts';
import type { Fix, Trouble } from './fix.ts';
import { nearest } from './nearest.ts';

/** Another table of a near name, or Data. */
export function unknownTable({ issue, node, facts }: Trouble): Fix[] {
  const { field } = issue.place;
  if (!node || field === undefined) return [];
  const names = nearest(String(issue.facts.table), Object.keys(facts.tables ?? {}));
  return [...names.map((name) => use(node.id, field, name)), { id: 'import', label: words('Import it under Data…', '在“数据”中导入…'), act: { page: '/data' } }];
}

/** Another column of a near name. */
export function unknownColumn({ issue, node, facts }: Trouble): Fix[] {
  const { field } = issue.place;
  const table = String(issue.facts.table);
  if (!node || field === undefined || !facts.tables || !Object.hasOwn(facts.tables, table)) return [];
  return nearest(String(issue.facts.column), Object.keys(facts.tables[table] ?? {}), 3).map((name) => use(node.id, field, name));
}

function use(node: string, field: string, name: string): Fix {
  return { id: `use-${name}`, label: words('Use “{name}”', '使用“{name}”', { name }), act: { change: (flow) => setAt(flow, node, field, name) } };
}
