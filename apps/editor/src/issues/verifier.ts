/** Keeps the issues of the open flow up to date: changes go to the worker when they are on the screen, never more than one at a time. */
import type { Graph, Issue, WorkspaceFacts } from '@patchbay/schema';
import type { FlowDoc } from '../doc/flow-doc.ts';
import { graphPatch } from './graph-patch.ts';
import { sameIssues } from './same-issues.ts';
import type { ToldIssue } from './told-issue.ts';
import type { VerifyAnswer, VerifyRequest } from './verify.worker.ts';

/** After a change has been drawn. */
const AFTER_MS = 16;

/** All issues and those of each step. */
export interface Findings {
  /** False until the first answer. */
  known: boolean;
  all: readonly ToldIssue[];
  byNode: ReadonlyMap<string, readonly ToldIssue[]>;
  errors: number;
  warnings: number;
}

/** One per open flow, with a worker of its own. */
export class Verifier {
  #findings: Findings = { known: false, all: [], byNode: new Map(), errors: 0, warnings: 0 };
  #sent: Graph | undefined;
  #facts: WorkspaceFacts = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The worker looks at the flow; `#changed` since it was sent. */
  #looking = false;
  #changed = false;
  readonly #worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
  readonly #listeners = new Set<() => void>();
  readonly #waiting = new Map<number, (issues: ToldIssue[]) => void>();
  #requests = 0;
  readonly #flow: FlowDoc;
  readonly #ready: () => boolean;
  readonly #leave: () => void;

  /** `ready` says whether the document has arrived: an empty one would only be told that it is empty. */
  constructor(flow: FlowDoc, ready: () => boolean) {
    this.#flow = flow;
    this.#ready = ready;
    this.#leave = flow.subscribe(() => this.#soon());
    this.#worker.addEventListener('message', ({ data }: MessageEvent<VerifyAnswer>) => {
      if (data.request === undefined) return this.#keep(data.issues);
      this.#waiting.get(data.request)?.(data.issues);
      this.#waiting.delete(data.request);
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  findings = (): Findings => this.#findings;

  /** What is known of the workspace so far. */
  get facts(): WorkspaceFacts {
    return this.#facts;
  }

  /** What the workspace has; the flow is looked at again. */
  know(facts: WorkspaceFacts): void {
    this.#facts = facts;
    this.#soon();
  }

  /** Issues that the server found, with their sentences. */
  say(issues: readonly Issue[]): Promise<ToldIssue[]> {
    this.#requests += 1;
    const request = this.#requests;
    return new Promise((resolve) => {
      this.#waiting.set(request, resolve);
      this.#worker.postMessage({ say: [...issues], request } satisfies VerifyRequest);
    });
  }

  close(): void {
    this.#leave();
    clearTimeout(this.#timer);
    this.#worker.terminate();
    this.#listeners.clear();
  }

  #soon(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#ready()) return this.#soon();
      if (this.#looking) this.#changed = true;
      else this.#send();
    }, AFTER_MS);
  }

  #send(): void {
    const graph = this.#flow.graph();
    this.#worker.postMessage({ patch: graphPatch(this.#sent, graph), facts: this.#facts } satisfies VerifyRequest);
    this.#sent = graph;
    this.#looking = true;
    this.#changed = false;
  }

  #keep(issues: ToldIssue[]): void {
    this.#looking = false;
    if (this.#changed) this.#send();
    if (this.#findings.known && sameIssues(this.#findings.all, issues)) return;
    const byNode = new Map<string, ToldIssue[]>();
    for (const issue of issues) {
      const { node } = issue.place;
      if (node === undefined) continue;
      const there = byNode.get(node);
      if (there) there.push(issue);
      else byNode.set(node, [issue]);
    }
    const errors = issues.filter((issue) => issue.severity === 'error').length;
    this.#findings = { known: true, all: issues, byNode: unchanged(this.#findings.byNode, byNode), errors, warnings: issues.length - errors };
    for (const listener of this.#listeners) listener();
  }
}

/** Lists of issues that say the same keep their identity, so that only the cards concerned are drawn again. */
function unchanged(before: Findings['byNode'], after: Map<string, ToldIssue[]>): Findings['byNode'] {
  const kept = new Map<string, readonly ToldIssue[]>(after);
  for (const [node, issues] of after) {
    const known = before.get(node);
    if (known && sameIssues(known, issues)) kept.set(node, known);
  }
  return kept;
}
