/** A step that failed, as the person at the terminal should read it: which step, why, what to do. Anything else is a bug and keeps its stack. */

export class StepFailure extends Error {
  /**
   * @param {string} title what was being done
   * @param {string} reason why it failed; may have several lines
   * @param {string} advice what to do now
   */
  constructor(title, reason, advice) {
    super(`${title}: ${reason}`);
    Object.assign(this, { title, reason, advice });
  }
}

/** The text for the terminal. */
export function readableFailure(error) {
  if (!(error instanceof StepFailure)) return error;
  const reason = error.reason.replaceAll(/^/gm, '    ');
  return `✗ ${error.title} failed\n${reason}\n  ${error.advice}`;
}
