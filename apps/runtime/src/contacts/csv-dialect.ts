/** Tells the delimiter of a CSV file and names its columns. It looks at nothing but the header line. */

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** In order of preference where a header line has as many of each. */
const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Where the header line ends (exclusive); undefined while it has not ended. Blank lines before it belong to it. */
export function headerEnd(head: Uint8Array): number | undefined {
  let quoted = false;
  let written = false;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] as number;
    if (byte === QUOTE) quoted = !quoted;
    const breaks = (byte === NEWLINE || byte === RETURN) && !quoted;
    if (breaks && written) return at;
    // Bytes of the byte order mark are not text.
    if (byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) written = true;
  }
  return undefined;
}

/** The delimiter that stands most often outside quotes in the header line; a comma when there is none. */
export function delimiterOf(header: Uint8Array): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const byte of header) {
    if (byte === QUOTE) quoted = !quoted;
    const sign = String.fromCharCode(byte);
    if (!quoted && (sign === ',' || sign === ';' || sign === '\t')) counts[sign] += 1;
  }
  return DELIMITERS.reduce((best, sign) => (counts[sign] > counts[best] ? sign : best), DELIMITERS[0]);
}

/**
 * Column names from the header's cells, each one once: a cell without a name becomes `column_3`, a name that was
 * taken before becomes `phone_2`.
 */
export function columnNames(header: string[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const name = cell.trim() || `column_${index + 1}`;
    let free = name;
    for (let count = 2; taken.has(free); count++) free = `${name}_${count}`;
    taken.add(free);
    return free;
  });
}
