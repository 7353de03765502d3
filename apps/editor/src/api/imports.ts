/** Sending a file of rows (CSV or JSON), for importing it or for asking what would come of it, with progress while it is on its way. */
import { i18n } from '@lingui/core';
import type { JsonObject } from '@patchbay/schema';
import { ProblemError } from './problem.ts';
import type { Column } from './tables.ts';

export interface ImportResult {
  imported: number;
  updated: number;
  /** Rows that could not be taken, all of them. */
  failed: number;
  /** The first thousand of those. */
  errors: { row: number; fault: { code: string; facts: JsonObject } }[];
}

/** What an import would do: nothing of it is written. */
export interface ImportCheck extends ImportResult {
  columns: Column[];
  /** The column that names a record; null where each gets a name of its own. */
  key: string | null;
  /** Columns that could be the key instead; none where the key is settled. */
  keys: string[];
  /** The first twenty rows. */
  sample: { row: number; record: JsonObject }[];
  rows: number;
  /** Rows whose key came before in the file. */
  repeated: number;
  /** Whether the whole file was read, and not its beginning only. */
  whole: boolean;
}

/** Bytes that are enough for the first rows of nearly every file. */
const BEGINNING_BYTES = 262_144;

interface Sending {
  /** Address of the import. */
  path: string;
  file: File;
  /** The column that is to name a record. */
  key: string | undefined;
  signal: AbortSignal;
}

/** The first rows and the columns, from the beginning of the file: quick, however large it is. */
export function checkBeginning({ path, file, key, signal }: Sending): Promise<ImportCheck> {
  const isWhole = file.size <= BEGINNING_BYTES;
  return send(withQuery(path, { check: isWhole ? 'all' : 'beginning', key }), file.name, isWhole ? file : file.slice(0, BEGINNING_BYTES), () => undefined, signal);
}

/** Everything the file would do. `onProgress` gets the part that was sent, 0 to 1. */
export function checkAll({ path, file, key, signal }: Sending, onProgress: (part: number) => void): Promise<ImportCheck> {
  return send(withQuery(path, { check: 'all', key }), file.name, file, onProgress, signal);
}

/** Imports the file. The server takes rows as they come, so that the part sent is the part imported, but for a few. */
export function importFile({ path, file, key, signal }: Sending, onProgress: (part: number) => void): Promise<ImportResult> {
  return send(withQuery(path, { key }), file.name, file, onProgress, signal);
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries)}`;
}

/** Fetch cannot tell how much it has sent, so these requests go by XMLHttpRequest. The browser reads the file as it sends it; the page never does. */
function send<Answer>(path: string, name: string, content: Blob, onProgress: (part: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    sending.setRequestHeader('content-type', /\.(json|jsonl|ndjson)$/i.test(name) ? 'application/json' : 'text/csv');
    sending.setRequestHeader('accept', 'application/json');
    sending.setRequestHeader('accept-language', i18n.locale || 'en');
    sending.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    sending.onerror = () => reject(new ProblemError(0));
    sending.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    sending.onload = () => {
      const answer = parse(sending.responseText);
      if (sending.status >= 200 && sending.status < 300) resolve(answer as Answer);
      else reject(new ProblemError(sending.status, answer));
    };
    if (signal.aborted) return reject(new DOMException('Stopped', 'AbortError'));
    signal.addEventListener('abort', () => sending.abort());
    sending.send(content);
  });
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
