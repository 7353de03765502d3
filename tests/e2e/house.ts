/** A Patchbay of its own for the stories of one file: a real server on a fresh folder, a browser, and the owner signed in. */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { endProcess, spawnRuntime } from '../bench/patchbay.ts';
import { openBrowser, openPage, pictured, type Watched } from './browser.ts';

/** Who owns every house. */
export const OWNER = { name: 'Lia Berg', email: 'lia@fern.example', password: 'correct horse battery', workspace: 'Fern & Form' };

export interface HouseOptions {
  /** Whether the owner is there already; else the set-up link waits. */
  owned?: boolean;
  /** Whether the demo shop is loaded. */
  demo?: boolean;
  /** How the owner's page is opened. */
  page?: Parameters<typeof openPage>[1];
}

/** Starts a house before the stories of a file and takes it down after them. */
export function useHouse(options: HouseOptions = {}): House {
  const house = new House();
  beforeAll(() => house.begin(options), 120_000);
  afterAll(() => house.end());
  return house;
}

export class House {
  browser!: Browser;
  /** The owner's page. */
  staff!: Watched;
  /** The set-up link. */
  link = '';
  origin = '';
  #dataDir = '';
  #runtime!: Awaited<ReturnType<typeof spawnRuntime>>;
  readonly #open: Watched[] = [];

  async begin({ owned = true, demo = false, page = {} }: HouseOptions): Promise<void> {
    this.#dataDir = await mkdtemp(join(tmpdir(), 'patchbay-e2e-'));
    // The database runs as a user of its own where we are root.
    await chmod(this.#dataDir, 0o755);
    this.#runtime = await spawnRuntime(this.#dataDir, { LOG_LEVEL: 'error' });
    this.link = this.#runtime.line.slice(this.#runtime.line.indexOf('http'));
    this.origin = new URL(this.link).origin;
    this.browser = await openBrowser();
    this.staff = await this.open(page);
    if (owned) await this.post('/api/setup', { token: new URL(this.link).searchParams.get('token'), ...OWNER });
    if (demo) await this.post('/api/demo');
  }

  async end(): Promise<void> {
    await this.browser?.close();
    if (this.#runtime) await endProcess(this.#runtime.process);
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  /** A page of its own, for somebody nobody knows yet. */
  async open(options: Parameters<typeof openPage>[1] = {}): Promise<Watched> {
    const watched = await openPage(this.browser, { baseURL: this.origin, ...options });
    this.#open.push(watched);
    return watched;
  }

  /** Runs a story; every page leaves a picture when it fails. */
  tell(name: string, story: () => Promise<void>): Promise<void> {
    return pictured(name, () => this.#open.map((each) => each.page), story);
  }

  /** Asks the API as the owner; what went wrong is thrown with the server's words. */
  async post<Answer = { id: string }>(path: string, data: object = {}): Promise<Answer> {
    const answer = await this.staff.context.request.post(path, { data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Answer;
  }

  /** Reads from the API as the owner. */
  async get<Answer>(path: string): Promise<Answer> {
    const answer = await this.staff.context.request.get(path);
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as Answer;
  }

  /** Kills the server in the middle of whatever it does, and starts it again at the same address. */
  async restart(): Promise<void> {
    await endProcess(this.#runtime.process, 'SIGKILL');
    this.#runtime = await spawnRuntime(this.#dataDir, { LOG_LEVEL: 'error', PORT: new URL(this.origin).port });
  }
}
