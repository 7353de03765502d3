/** The door: chooses a command and starts it. Each command loads only what it needs. */
import { enableCompileCache } from 'node:module';

enableCompileCache();

const { runCommand } = await import('./cli/command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
