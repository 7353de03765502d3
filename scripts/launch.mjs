/**
 * Behind every npm script: makes a fresh clone runnable (packages, a fitting Node, the editor's build), then runs the command.
 * It needs nothing but Node 20 and npm, so it is plain JavaScript without packages. It never changes a tracked file.
 */
import { commands } from './launch/commands.mjs';
import { readableFailure } from './launch/failure.mjs';

const [name = '', ...rest] = process.argv.slice(2);
const command = commands[name];

try {
  if (!command) {
    console.error(`Unknown command "${name}". One of: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
  } else {
    // npm passes arguments after -- on and keeps the -- to itself; someone who calls this file directly may still write it.
    process.exitCode = await command(rest[0] === '--' ? rest.slice(1) : rest);
  }
} catch (error) {
  console.error(readableFailure(error));
  process.exitCode = 1;
}
