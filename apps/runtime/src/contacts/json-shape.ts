/**
 * Tells from the first bytes of a JSON file how its records are arranged. It only guesses: the slicer it chooses
 * still reports whatever does not fit.
 */
import { JsonSlicer, NEWLINE } from './json-slicer.ts';

/** `values` are objects over several lines, one after the other; a single object is the usual case. */
export type JsonShape = 'array' | 'object' | 'lines' | 'values';

const OBJECT = 0x7b;
const ARRAY = 0x5b;

/**
 * `head` begins after the byte order mark and may end anywhere. An object counts as an object of records while all of
 * its values are objects and nothing follows it.
 */
export function jsonShape(head: Uint8Array): JsonShape {
  const start = head.findIndex((byte) => byte > 0x20);
  if (head[start] === ARRAY) return 'array';
  if (head[start] !== OBJECT) return 'values';
  if (holdsRecords(head)) return 'object';
  return isPretty(head.subarray(start)) ? 'values' : 'lines';
}

function holdsRecords(head: Uint8Array): boolean {
  const slicer = new JsonSlicer('object', head.length);
  for (const slice of slicer.push(head)) {
    if (slice.kind === 'value' && slice.bytes?.[0] !== OBJECT) return false;
    // Something after the closing bracket: the object was the first of several. Any other fault is the file's.
    if (slice.kind === 'fault') return !slicer.closed;
  }
  return slicer.unfinished === undefined || slicer.unfinished === OBJECT;
}

/** Whether the first object goes over a line break. */
function isPretty(head: Uint8Array): boolean {
  const slicer = new JsonSlicer('values', head.length);
  for (const slice of slicer.push(head)) return slice.kind === 'value' && slice.bytes?.includes(NEWLINE) === true;
  return head.includes(NEWLINE);
}
