/** Changes the flow's own settings: its name, description, languages, and what happens by default on failure and silence. */
import type { Defaults } from '@patchbay/schema';
import type { FlowDoc } from '../flow-doc.ts';

export interface FlowSettings {
  name: string;
  description: string;
  /** The first one is the language every text falls back to; there is always one. */
  languages: string[];
  defaults: Defaults;
}

/** Writes the given settings, each one value. An empty name or list of languages is not written. */
export function setFlow(flow: FlowDoc, settings: Partial<FlowSettings>, how: 'typing' | 'apart' = 'apart'): void {
  flow.change(() => {
    const { name, description, languages, defaults } = settings;
    if (name !== undefined && name.trim() !== '') flow.roots.flow.set('name', name.slice(0, 200));
    if (description !== undefined) flow.roots.flow.set('description', description.slice(0, 2_000));
    if (languages !== undefined && languages.length > 0) flow.roots.flow.set('languages', languages);
    if (defaults !== undefined) flow.roots.flow.set('defaults', defaults);
  }, how);
}
