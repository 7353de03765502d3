/** A flow as a file on the reader's own disk. */
import type { Graph } from '@patchbay/schema';

/** Saved as `<name>.flow.json`, pretty enough to be read and compared. */
export function saveFlowFile(name: string, graph: Graph): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(graph, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replace(/[\\/:*?"<>|\s]+/g, '-').toLowerCase() || 'flow'}.flow.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
