/** What goes live with a flow's first version, in a few sentences: where it begins, what it asks and reads, how it can end. */
import { type Catalogue, configAt, exitsOf, type Graph, metaOf, type Sentences } from '@patchbay/schema';
import { languageName } from '../../inspector/language-names.ts';
import { words } from '../../issues/both-languages.ts';
import { short, titleIn } from './change.ts';

const NAMED = 6;

/** Sentences about the graph as it is; those with nothing to say are left out. */
export function firstVersion(graph: Graph, catalogue: Catalogue): Sentences[] {
  const inOrder = graph.nodes.filter((node) => !node.off).sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y);
  const steps = inOrder.flatMap((node) => {
    const meta = metaOf(catalogue, node.type);
    return meta ? [{ node, meta, title: titleIn(graph, catalogue, node) }] : [];
  });
  const start = steps.find(({ meta }) => meta.start);
  const asks = steps.filter(({ meta, node }) => meta.waits?.({ ...meta.defaults, ...node.config }) === 'customer').map(({ title }) => title);
  const ends = steps.filter(({ meta, node }) => !meta.start && exitsOf(meta, node.config).length === 0).map(({ title }) => title);
  const tables = steps.flatMap(({ meta, node }) => meta.fields.filter((field) => field.kind === 'table').map((field) => String(configAt(node.config, field.path) ?? '')));
  const said: Sentences[] = [];
  if (start) said.push(words('It begins with “{step}” and has {count} steps', '从“{step}”开始，共 {count} 个步骤', { step: start.title, count: inOrder.length }));
  if (asks.length > 0) said.push(words('Customers are asked: {steps}', '向客户提问：{steps}', { steps: listed(asks) }));
  if (tables.length > 0) said.push(words('It looks up: {tables}', '查询数据：{tables}', { tables: listed(tables.map((table) => () => table)) }));
  if (ends.length > 0) said.push(words('It can end as: {steps}', '可能的结束：{steps}', { steps: listed(ends) }));
  said.push(words('Customers are answered in {languages}', '回复语言：{languages}', { languages: graph.languages.map((tag) => languageName(tag, graph.languages)).join(', ') }));
  return said;
}

function listed(names: ((screen: string) => string)[]): (screen: string) => string {
  return (screen) => {
    const all = [...new Set(names.map((name) => short(name(screen))))];
    const joined = all.slice(0, NAMED).map((name) => `“${name}”`).join(screen === 'en' ? ', ' : '、');
    return all.length > NAMED ? `${joined} …` : joined;
  };
}
