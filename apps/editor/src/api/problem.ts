/** What went wrong, as the server says it (RFC 9457), and as a value the screen can show. */
import type { Issue } from '@patchbay/schema';

/** A refusal of the server, or no answer at all (`status` 0). */
export class ProblemError extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** What the verifier found, where a flow was refused. */
  readonly issues: Issue[];
  /** What is wrong with which field of what was sent. */
  readonly errors: { path: string; message: string }[];

  constructor(status: number, body: { title?: string; detail?: string; issues?: Issue[]; errors?: { path: string; message: string }[] } = {}) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ProblemError';
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.issues = body.issues ?? [];
    this.errors = body.errors ?? [];
  }

  /** The message for one field of a form, if the server named it. */
  for(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message;
  }
}
