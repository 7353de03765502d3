/** Sets one field of a node's config as a whole; a field that is left empty is taken out of the config. */
import type { Json } from '@patchbay/schema';
import { sharedValue } from '@patchbay/schema/doc';
import type { FlowDoc } from '../flow-doc.ts';
import { configOf, fieldOf } from '../shared-config.ts';

/** Sets the field at `path`. Typing into a line joins one undo step, a choice is one of its own. */
export function setConfig(flow: FlowDoc, nodeId: string, path: string, value: Json | undefined, how: 'typing' | 'apart' = 'apart'): void {
  flow.change(() => {
    const config = configOf(flow, nodeId);
    if (!config) return;
    const { key, kind } = fieldOf(flow, nodeId, path);
    if (value === undefined) config.delete(key);
    else config.set(key, sharedValue(kind, value));
  }, how);
}
