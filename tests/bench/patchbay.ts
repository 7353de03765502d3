/** A whole Patchbay as a process of its own, on a fresh data folder, with an owner and a flow: what the benches measure. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runtimeFlags } from '../../scripts/launch/runtime-flags.mjs';

const MAIN = join(import.meta.dirname, '../../apps/runtime/src/main.ts');

export interface Patchbay {
  url: string;
  port: number;
  dataDir: string;
  /** The runtime; whoever starts another one in its place puts it here, so that `stop` ends the right one. */
  process: ChildProcess;
  /** Calls the API as the owner; throws with the problem's words. */
  api(method: string, path: string, body?: unknown): Promise<unknown>;
  /** Resident memory of the runtime process in megabytes. */
  memoryMb(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the runtime and waits for its line on standard output. */
export async function spawnRuntime(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<{ process: ChildProcess; line: string }> {
  const child = spawn(process.execPath, [...runtimeFlags, MAIN, 'start'], { env: { ...process.env, LOG_LEVEL: 'warn', PORT: '0', ...env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The runtime ended with ${code} before it was ready.`)));
  });
  return { process: child, line };
}

/** Ends a process and waits for it. */
export async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

/** A fresh Patchbay with an owner. */
export async function startPatchbay(env: NodeJS.ProcessEnv = {}): Promise<Patchbay> {
  const dataDir = await mkdtemp(join(tmpdir(), 'patchbay-bench-'));
  const { process: child, line } = await spawnRuntime(dataDir, env);
  const link = new URL(line.slice(line.indexOf('http')));
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const api = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(new URL(path, link.origin), { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) headers.cookie = cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  await api('POST', '/api/setup', { token: link.searchParams.get('token'), name: 'Bench', email: 'bench@example.com', password: 'a long bench password', workspace: 'Bench' });
  const patchbay: Patchbay = {
    url: link.origin,
    port: Number(link.port),
    dataDir,
    process: child,
    api,
    memoryMb: async () => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${patchbay.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024,
    async stop() {
      await endProcess(patchbay.process);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return patchbay;
}
