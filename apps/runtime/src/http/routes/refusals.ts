/** What is answered when a change by hand cannot be made. The status tells the screen which sentence to say: 404 gone, 409 taken, 412 changed by somebody else, 422 not a value. */
import type { Outcome } from '../../contacts/change.ts';
import { notFound, ProblemError } from '../problem.ts';

/** The row, or the refusal thrown as a problem. `thing` and `value` are named in its sentence. */
export function rowOf<Row>(outcome: Outcome<Row>, thing: string, value: unknown, path: string): Row {
  if ('row' in outcome) return outcome.row;
  if (outcome.refused === 'missing') throw notFound(thing);
  if (outcome.refused === 'exists') throw new ProblemError(409, 'It exists already', `There is another one known by “${words(outcome.name ?? value)}”. Each is known by a value of its own; choose another one.`);
  if (outcome.refused === 'changed') throw new ProblemError(412, 'Somebody else changed it', `It says “${words(outcome.now)}” now. Look at it, and change it again if need be.`, { errors: [{ path, message: words(outcome.now) }] });
  throw new ProblemError(422, 'Not a value for this place', `“${words(value)}” ${outcome.reason}.`, { errors: [{ path, message: outcome.reason }] });
}

function words(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
