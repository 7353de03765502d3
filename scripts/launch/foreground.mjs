/**
 * Runs the program that the command is about, and is as transparent as a process can be: same terminal, same signals, same exit code.
 * It stops the program when it is told to, and also when the one who started it has disappeared without a word.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './places.mjs';

const LOOK_AT_PARENT_MS = 500;
/** npm sends on what the terminal has already sent; a program must not take that for an impatient second Ctrl-C. */
const ECHO_MS = 250;
/** Taken at once, since the parent may disappear while packages are being installed. */
const PARENT = process.ppid;
const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/**
 * Runs one program, or several that live and die together. Resolves with the exit code of the first one that ended.
 *
 * @param {...{ command: string, args: string[], cwd?: string, env?: NodeJS.ProcessEnv }} programs
 */
export function foreground(...programs) {
  // Never spawnSync: it would keep this process from hearing signals, and killing it would leave the program running.
  const children = programs.map(({ command, args, cwd = root, env = process.env }) => spawn(command, args, { cwd, env, stdio: 'inherit' }));
  const running = new Set(children);
  let stopping = false;
  const stop = (signal) => {
    stopping = true;
    running.forEach((child) => child.kill(signal));
  };
  forwardSignals(stop, () => (stopping = true));
  watchParent(stop);

  return new Promise((resolve) => {
    let code;
    for (const child of children) {
      const ended = (its) => {
        running.delete(child);
        code ??= its;
        if (!stopping) stop('SIGTERM');
        if (running.size === 0) resolve(code);
      };
      child.once('error', (error) => {
        console.error(`${child.spawnfile} could not be started: ${error.message}`);
        ended(1);
      });
      // As shells count it: a program that a signal ended has 128 plus its number.
      child.once('exit', (status, signal) => ended(status ?? 128 + constants.signals[signal]));
    }
  });
}

function forwardSignals(stop, noteStopped) {
  const last = {};
  for (const signal of FORWARDED) {
    process.on(signal, () => {
      const now = performance.now();
      const echo = now - (last[signal] ?? -Infinity) < ECHO_MS;
      last[signal] = now;
      // Ctrl-C reaches every process of the terminal by itself.
      if (signal === 'SIGINT' && process.stdin.isTTY) noteStopped();
      else if (!echo) stop(signal);
    });
  }
}

/** A parent that was killed sends no signal; its children are then handed to another process. */
function watchParent(stop) {
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, LOOK_AT_PARENT_MS);
  timer.unref();
}
