/** A file made on this page, saved on the reader's own disk. */

/** Milliseconds for which the browser may still read it: some begin to save only after a question. */
const READABLE_MS = 10_000;

/** Saves a text under a name; the browser says where. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READABLE_MS);
}
