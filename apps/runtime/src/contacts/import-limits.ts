/**
 * How much an upload may hold, and the error for an upload that holds more. A single record over its limits is never
 * a reason to throw: the reader reports it by row and goes on.
 */
import { LIMITS } from '@patchbay/schema';

export interface ImportLimits {
  /** Bytes of the whole upload. */
  bytes: number;
  /** Records of the whole upload, unreadable ones included. */
  records: number;
  /** Bytes one record may take in the file; it is what is held in memory at once. */
  recordBytes: number;
  /** UTF-8 bytes of one text value. */
  textBytes: number;
  /** Characters of one key or column name. */
  keyCharacters: number;
  /** Keys of one record, nested ones included. */
  keys: number;
  /** Levels of nesting; the record itself is the first. */
  depth: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  bytes: LIMITS.importBytes,
  records: 1_000_000,
  recordBytes: 8 * 1_048_576,
  textBytes: 1_048_576,
  keyCharacters: 1_024,
  keys: 10_000,
  depth: 64,
};

export type ImportErrorCode = 'import-too-large' | 'import-too-many-records';

/** The upload as a whole is refused. `message` is a sentence for the person who uploaded it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A number of bytes as a person reads it: `50 MB`, `300 bytes`. */
export function sizeInWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round((bytes / 1_048_576) * 10) / 10} MB` : `${bytes} bytes`;
}
