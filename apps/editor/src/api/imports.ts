/** Sending a file of rows (CSV or JSON), with progress while it is on its way. */
import { ProblemError } from './problem.ts';

export interface ImportResult {
  imported: number;
  updated: number;
  errors: { row: number; error: string }[];
}

/**
 * Sends the file as it is. `onProgress` gets the part that has been sent, 0 to 1 (fetch cannot tell, so this one
 * request goes by XMLHttpRequest); `signal` stops it.
 */
export function importFile(path: string, file: File, onProgress: (part: number) => void, signal: AbortSignal): Promise<ImportResult> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', path);
    sending.setRequestHeader('content-type', /\.(json|jsonl|ndjson)$/i.test(file.name) ? 'application/json' : 'text/csv');
    sending.setRequestHeader('accept', 'application/json');
    sending.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    sending.onerror = () => reject(new ProblemError(0));
    sending.onabort = () => reject(new DOMException('Stopped', 'AbortError'));
    sending.onload = () => {
      const answer = parse(sending.responseText);
      if (sending.status >= 200 && sending.status < 300) resolve(answer as ImportResult);
      else reject(new ProblemError(sending.status, answer));
    };
    signal.addEventListener('abort', () => sending.abort());
    sending.send(file);
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
