/** What the system knows of other processes, by number. A number alone is not an identity: after a restart it belongs to somebody else. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const onLinux = process.platform === 'linux';

/**
 * When a process began, in a form only good for comparing; undefined when there is no such process. A zombie counts as
 * gone: in a container nobody may ever collect it.
 */
export function startOf(pid: number): string | undefined {
  if (!onLinux) return answersSignal(pid) ? '0' : undefined;
  const { state, started } = statOf(pid);
  return state === 'Z' || state === 'X' ? undefined : started;
}

/** Is there a process with this number, and is it more than a zombie? */
export function isAlive(pid: number): boolean {
  return startOf(pid) !== undefined;
}

/** The process that a process belongs to: 1 (or a reaper of the system) once the one that made it is gone. */
export function parentOf(pid: number): number {
  return Number(onLinux ? statOf(pid).parent : ps('ppid=', pid));
}

/** The command line of a process, or the title it gave itself; empty when there is none. Any user may read it, unlike /proc/<pid>/exe. */
export function commandOf(pid: number): string {
  if (!onLinux) return ps('command=', pid);
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/** Numbers of all processes of this machine that can be seen. */
export function allProcesses(): number[] {
  const names = onLinux ? readdirSync('/proc') : execFileSync('ps', ['-axo', 'pid='], { encoding: 'utf8' }).split('\n');
  return names.map(Number).filter((pid) => pid > 0);
}

/** Sends a signal; a process that ended in the meantime needs none. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function statOf(pid: number): { state?: string; parent?: string; started?: string } {
  const stat = read(`/proc/${pid}/stat`);
  if (!stat) return {};
  // The name in parentheses may hold anything, so fields are counted from its end. In proc(5): 3 state, 4 parent, 22 start in clock ticks.
  const fields = ['', '', '', ...stat.slice(stat.lastIndexOf(')') + 2).split(' ')];
  return { state: fields[3], parent: fields[4], started: fields[22] };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function ps(column: string, pid: number): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to send it one: it exists and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
