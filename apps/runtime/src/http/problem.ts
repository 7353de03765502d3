/** Errors as RFC 9457 problem JSON: what happened, where, what to do. A bug is answered without its evidence, which goes to the log. */
import type { Issue } from '@patchbay/schema';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../ports/log.ts';
import { problemIn } from './problem-words.ts';

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  /** What the verifier has against a flow. */
  issues?: Issue[];
  /** Where in the request something is wrong. */
  errors?: { path: string; message: string }[];
}

/** An answer that is not what was asked for. `detail` is a sentence for the person in front of the screen. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly problem: Problem;
  constructor(status: number, title: string, detail?: string, more: Pick<Problem, 'issues' | 'errors'> = {}) {
    super(detail ?? title);
    this.problem = { type: 'about:blank', title, status, ...(detail === undefined ? {} : { detail }), ...more };
  }
}

/** The same words for what is not there and for what belongs to somebody else. */
export function notFound(what = 'What you asked for'): ProblemError {
  return new ProblemError(404, 'Not found', `${what} does not exist, or you may not see it.`);
}

/** Any error as a response, in the language the request asks for. */
export function answerError(error: unknown, context: Context, log: Log): Response {
  if (error instanceof ProblemError) return answerProblem(error.problem, context);
  if (error instanceof HTTPException) return answerProblem({ type: 'about:blank', title: error.message || 'The request was refused', status: error.status }, context);
  log.error({ err: error, method: context.req.method, path: context.req.path }, 'A request failed.');
  return answerProblem({ type: 'about:blank', title: 'Something went wrong here', status: 500, detail: 'It was not your doing. Try again; if it stays, the log of the server says more.' }, context);
}

/** A problem as a response. */
export function answerProblem(problem: Problem, context: Context): Response {
  return new Response(JSON.stringify(problemIn(problem, context.req.header('accept-language'))), { status: problem.status, headers: { 'content-type': 'application/problem+json' } });
}
