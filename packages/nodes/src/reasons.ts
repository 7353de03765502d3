/** Chinese for what the kinds say of a config that does not fit. Apart from them, because only whoever says issues needs it, and every page has the kinds. */
import { reason } from '@patchbay/schema';

/** By the English words, as they stand in the kinds' `node.ts`. */
export const REASONS: Readonly<Record<string, string>> = {
  'write what to ask': '请填写要问的内容',
  'write the form of the code, such as #W9999999': '请填写编号格式，例如 #W9999999',
  'is the name of another exit': '与另一个出口同名',
  'offer at least one answer': '请至少提供一个回答选项',
  'two answers have the same id': '有两个回答选项的标识相同',
  'add at least one way': '请至少添加一个分支',
  'two ways have the same id': '有两个分支的标识相同',
  'choose a table': '请选择数据表',
  'choose a column': '请选择列',
  'say what it must be': '请填写它必须是什么',
  'say what to look for': '请填写要查找的内容',
  'name the outcome': '请填写结果名称',
  'write what to say': '请填写要说的内容',
};

/** Lets `reasonIn` and `sentenceOf` find them. */
export function tellReasons(): void {
  for (const [en, zh] of Object.entries(REASONS)) reason(en, zh);
}
