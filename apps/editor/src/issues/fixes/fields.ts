/** Fields that are wrong in a way one press can mend: a key nobody knows, a value that does not fit, a list row that is not filled in. */
import { word } from '@patchbay/nodes/strings';
import { type Json, type JsonObject, metaOf, type NodeMeta, problemPath } from '@patchbay/schema';
import { removeItem, setConfig } from '../../doc/commands/index.ts';
import { words } from '../both-languages.ts';
import { type Fix, type Trouble } from './fix.ts';

/** Each of these is offered only where it makes the problem go away. */
export function badConfig({ issue, node, catalogue }: Trouble): Fix[] {
  const meta = node && metaOf(catalogue, node.type);
  const path = issue.place.field ?? '';
  const [key = '', row] = path.split('.');
  if (!node || !meta || key === '' || key === 'config') return [];
  const { config } = node;
  const { [key]: value, ...rest } = config;
  const field = meta.fields.find((each) => each.path === key);
  const name = (screen: string) => word(node.type, `field.${key}`, screen) || key;
  const fixes: Fix[] = [];
  const offer = (fix: Fix, next: JsonObject) => {
    const before = problemsOf(meta, config);
    const after = problemsOf(meta, next);
    // A row that is gone leaves its path to the next one: fewer problems say it as well.
    if (before.includes(path) && (!after.includes(path) || after.length < before.length)) fixes.push(fix);
  };
  if (Array.isArray(value) && /^\d+$/.test(row ?? '')) {
    const at = Number(row);
    const left = value.toSpliced(at, 1);
    // Rows of lists that are shared whole have no row of their own to remove.
    const shared = field?.kind === 'texts' || field?.kind === 'nudges' || field?.kind === 'choices';
    const label = words('Remove row {number} of “{field}”', '删除“{field}”第 {number} 行', { number: at + 1, field: name });
    offer({ id: 'remove-row', label, act: { change: (flow) => (shared ? removeItem(flow, node.id, key, at) : setConfig(flow, node.id, key, left)) } }, { ...config, [key]: left });
  }
  if (value !== undefined && (!field || field.optional)) {
    offer({ id: 'remove', label: words('Remove “{field}”', '移除“{field}”', { field: name }), act: { change: (flow) => setConfig(flow, node.id, key, undefined) } }, rest);
  }
  const usual: Json | undefined = Object.hasOwn(meta.defaults, key) ? (meta.defaults as JsonObject)[key] : undefined;
  if (field && path === key && usual !== undefined) {
    offer({ id: 'usual', label: words('Set “{field}” as in a new step', '将“{field}”恢复为新步骤的设置', { field: name }), act: { change: (flow) => setConfig(flow, node.id, key, structuredClone(usual)) } }, { ...config, [key]: usual });
  }
  return fixes;
}

/** Paths of what is wrong in a config. */
function problemsOf(meta: NodeMeta, config: JsonObject): string[] {
  return (meta.config.safeParse(config).error?.issues ?? []).map(problemPath);
}
