/** How words are compared when people search: without case, width and outer space. */

/** Text without case and width, for searching. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
