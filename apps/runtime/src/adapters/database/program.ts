/** How a program of PostgreSQL is started: as the server's account, in a folder that everyone can enter, with nothing of our environment. */
import { type SpawnOptions, spawn } from 'node:child_process';
import type { Account } from './account.ts';

/** Lines of a program's output that an error shows. */
const SHOWN_LINES = 6;

/**
 * Spawn options shared by all of them. The environment is made new because an inherited one breaks things: a LC_ALL that is not
 * installed stops initdb, a missing LANG makes the encoding SQL_ASCII, and PG* or LD_* variables belong to somebody else's PostgreSQL.
 */
export function programOptions(account: Account): SpawnOptions {
  return { ...account.ids, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH ?? '/usr/bin:/bin' } };
}

/** Runs a program to its end; the output is its last lines. A program that cannot be started gives its error as output. */
export function runProgram(path: string, args: string[], account: Account): Promise<{ code: number | string; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(path, args, { ...programOptions(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: 'an error', output: error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'no code', output: lastLines(output) }));
  });
}

/** The end of a text, as one line. */
export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-SHOWN_LINES).join(' | ');
}
