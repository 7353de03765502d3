/** The one error of this folder: a sentence for an operator, who has no stack trace to read. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';

  /** @param message what happened, where, and what to do */
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
