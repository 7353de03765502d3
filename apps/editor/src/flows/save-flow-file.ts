/** A flow as a file on the reader's own disk. */
import type { Graph } from '@patchbay/schema';
import { saveFile } from '../shell/save-file.ts';

/** Saved as `<name>.flow.json`, pretty enough to be read and compared. */
export function saveFlowFile(name: string, graph: Graph): void {
  saveFile(`${name.replace(/[\\/:*?"<>|\s]+/g, '-').toLowerCase() || 'flow'}.flow.json`, `${JSON.stringify(graph, null, 2)}\n`, 'application/json');
}
