/** The commands of `patchbay`, each in its own file. People use them in their own CI: names, exit codes and `--json` stay as they are. */
import type { Command } from './usage.ts';

const COMMANDS: Record<string, { about: string; load(): Promise<{ command: Command }> }> = {
  start: { about: 'start the server', load: () => import('./start.ts') },
  migrate: { about: 'bring the database up to date and stop', load: () => import('./migrate.ts') },
  validate: { about: 'FILE… [--json]: check flow files; exit code 1 when one has errors', load: () => import('./validate.ts') },
  say: { about: 'FILE "text" … [--world FILE] [--language TAG] [--json]: talk to a flow; needs no server', load: () => import('./say.ts') },
  test: { about: 'PATH… [--json]: run the stories of flows; exit code 1 when one fails', load: () => import('./test.ts') },
};

/** Runs the command that is named first. 2 is the exit code for words that are not understood. */
export async function runCommand(words: string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    const known = name === 'help' || name === '--help' || name === '-h';
    const out = known ? process.stdout : process.stderr;
    if (!known) out.write(`patchbay has no command “${name}”.\n\n`);
    out.write(`patchbay COMMAND\n\n${Object.entries(COMMANDS)
      .map(([each, { about }]) => `  ${each.padEnd(10)} ${about}\n`)
      .join('')}`);
    return known ? 0 : 2;
  }
  // Whoever reads may stop reading, as `head` does: that is no failure, and nothing is left to say.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const { command } = await entry.load();
  return await command(rest);
}
