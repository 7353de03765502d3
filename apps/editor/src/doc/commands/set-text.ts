/** Writes in one text of a node, in one language, by the smallest change, so that several people can write at once. */
import * as Y from 'yjs';
import type { FlowDoc } from '../flow-doc.ts';
import { textAt } from '../shared-config.ts';
import { textChange } from '@patchbay/schema/change';

/** Makes the text at `path` (`question`, `choices.0.label`) read `next` in `language`. */
export function setText(flow: FlowDoc, nodeId: string, path: string, language: string, next: string): void {
  flow.change(() => {
    const texts = textAt(flow, nodeId, path);
    if (!texts) return;
    const text = texts.get(language);
    if (!(text instanceof Y.Text)) {
      texts.set(language, new Y.Text(next));
      return;
    }
    const change = textChange(text.toString(), next);
    if (!change) return;
    if (change.remove > 0) text.delete(change.at, change.remove);
    if (change.insert !== '') text.insert(change.at, change.insert);
  }, 'typing');
}
