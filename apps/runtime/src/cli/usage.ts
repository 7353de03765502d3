/** What a command is, and how one says that it did not understand: a sentence on standard error and exit code 2. */

/** A command: gets the words after its name, returns the exit code. */
export type Command = (words: string[]) => Promise<number>;

/** Words that cannot be understood; the message is for the person who typed them. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Runs `body` and turns its UsageErrors into exit code 2 with a sentence on stderr. */
export async function withUsage(body: () => Promise<number>): Promise<number> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    throw error;
  }
}
