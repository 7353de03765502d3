/**
 * The engine: one pure function from (program, session, event) to the next session, the effects to perform and the trace.
 * It never waits, never reads a clock and never fails for something a customer did; a bug in a node throws with evidence.
 */
import {
  type Effect,
  type Event,
  isCustomerEvent,
  type JsonObject,
  LIMITS,
  type Move,
  type NodeRun,
  type Program,
  type Session,
  TemplateError,
  type Trace,
} from '@patchbay/schema';
import { Draft } from './draft.ts';
import { visitOf } from './visit.ts';

export interface Turn {
  session: Session;
  effects: Effect[];
  trace: Trace;
}

/** What each kind of node does, by type. */
export type Runs = Readonly<Record<string, NodeRun>>;

/** A bug in a node or a program that does not fit its session; carries where it happened. */
export class EngineError extends Error {
  override name = 'EngineError';
  readonly evidence: JsonObject;
  constructor(message: string, evidence: JsonObject, options?: ErrorOptions) {
    super(message, options);
    this.evidence = evidence;
  }
}

/**
 * Carries one event through a program until the conversation waits or ends. Same arguments, same result, byte for byte.
 * An event that nothing waits for leaves the session as it is, with a trace that says so. Throws EngineError for bugs only.
 */
export function turn(program: Program, session: Session, event: Event, runs: Runs): Turn {
  const draft = new Draft(program, session, event);
  if (isCustomerEvent(event)) draft.hear(event);
  // Only a customer begins a conversation: a timer or a result that outlived the last one must not.
  if (session.status === 'ended' || (session.status === 'new' && !isCustomerEvent(event))) draft.ignore();
  else if (session.status === 'new') walk(draft, program.starts[0] ?? '', enter(draft, program.starts[0] ?? '', runs), runs);
  else {
    const { waiting } = session;
    const move = waiting && wakes(session, event) ? resume(draft, waiting.node, event, runs) : 'ignore';
    if (waiting && move !== 'ignore') walk(draft, waiting.node, move, runs);
    else if (isCustomerEvent(event)) draft.keep(event);
    else draft.ignore();
  }
  return draft.finish();
}

/** May this event wake the node the session waits at? */
function wakes({ waiting }: Session, event: Event): boolean {
  if (!waiting) return false;
  if (event.type === 'timer.fired') return waiting.timers.some((timer) => timer.name === event.timer && timer.at === event.due);
  if (event.type === 'effect.settled') return waiting.effect === event.effect;
  return waiting.listens;
}

/** Carries out moves until one of them stays or ends. */
function walk(draft: Draft, from: string, first: Move, runs: Runs): void {
  let at = from;
  let move = first;
  for (let steps = 1; ; steps += 1) {
    draft.apply(at, move);
    if (move.kind === 'end') return;
    if (draft.talksTooMuch) return draft.giveUp(at, { key: 'limit.messages', facts: { limit: LIMITS.messagesPerTurn } });
    if (move.kind === 'stay' || move.kind === 'call') {
      const next = move.kind === 'stay' && move.listens ? draft.takeKept() : undefined;
      if (!next) return;
      const resumed = resume(draft, at, next, runs);
      if (resumed === 'ignore') return draft.keep(next);
      move = resumed;
      continue;
    }
    const target = draft.follow(at, move.exit);
    if (target === null) return;
    if (steps >= LIMITS.stepsPerTurn) return draft.giveUp(at, { key: 'limit.steps', facts: { limit: LIMITS.stepsPerTurn } });
    at = target;
    move = enter(draft, at, runs);
  }
}

function enter(draft: Draft, at: string, runs: Runs): Move {
  return run(draft, at, runs, (node) => {
    draft.count(at);
    return node.enter(visitOf(draft, at));
  }) as Move;
}

function resume(draft: Draft, at: string, event: Event, runs: Runs): Move | 'ignore' {
  return run(draft, at, runs, (node) => node.resume?.(visitOf(draft, at), event) ?? 'ignore');
}

/** Runs a node. A text that cannot be rendered takes the node's failure exit; anything else that throws is a bug. */
function run(draft: Draft, at: string, runs: Runs, step: (node: NodeRun) => Move | 'ignore'): Move | 'ignore' {
  const node = Object.hasOwn(draft.program.nodes, at) ? draft.program.nodes[at] : undefined;
  const kind = node && Object.hasOwn(runs, node.type) ? runs[node.type] : undefined;
  if (!node || !kind) throw new EngineError(`The program has no step ${at} that this build can run.`, { node: at, program: draft.program.hash });
  try {
    return step(kind);
  } catch (error) {
    if (error instanceof TemplateError) {
      const failure = Object.entries(node.exits).find(([, exit]) => exit.role === 'failure')?.[0];
      return { kind: 'go', exit: failure ?? '', because: { key: 'text-failed', facts: { reason: error.reason } } };
    }
    throw new EngineError(`Step ${at} (${node.type}) failed: ${error instanceof Error ? error.message : String(error)}`, { node: at, type: node.type, program: draft.program.hash }, { cause: error });
  }
}
