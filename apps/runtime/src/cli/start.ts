/** `patchbay start`: the server, until it is told to stop. Standard output carries one line: the address to open. */
import { DatabaseError } from '../adapters/database/index.ts';
import { ConfigError, readConfig } from '../config.ts';
import { createLog } from '../log/pino-log.ts';
import { startRuntime } from '../runtime.ts';
import type { Command } from './usage.ts';
import { env } from './env.ts';

export const command: Command = async () => {
  // Heard from the first moment, so that a database that is just being started is stopped again too. Signals may come twice, to the
  // process and to its group: the second changes nothing.
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  try {
    const config = readConfig(env);
    const log = createLog(config.logLevel);
    const runtime = await startRuntime(config, log);
    process.stdout.write(`${runtime.setUpUrl ? `Create the owner: ${runtime.setUpUrl}` : `Patchbay is ready: ${runtime.house.publicUrl}`}\n`);
    await told;
    await runtime.stop();
    return 0;
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    process.stderr.write(`Patchbay could not start. ${sentence}\n`);
    return 1;
  }
};

/** What the operator can do something about, as a sentence; undefined for a bug, which keeps its stack. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof DatabaseError) return error.message;
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE') return `Port ${env.PORT ?? 3000} is taken, perhaps by another Patchbay. Stop that one, or choose another port with PORT.`;
    if (error.code === 'EACCES') return `Port ${env.PORT ?? 3000} may not be used by this user. Choose one above 1023 with PORT.`;
  }
  return undefined;
}
