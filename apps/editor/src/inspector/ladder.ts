/** The rungs of a validation ladder: what is said after each wrong answer, and after which one the step gives up. */

/** `text` is the place of the text that is said; undefined when the question is asked again. */
export interface Rung {
  /** Wrong answers after which it is said, the first and the last of them. */
  from: number;
  to: number;
  text: number | undefined;
  /** Said before on this ladder. */
  again: boolean;
}

export interface Ladder {
  rungs: Rung[];
  /** Texts that are never said, because the step gives up before. */
  unused: number[];
  /** The wrong answer with which the step gives up. */
  last: number;
}

/** The ladder for so many tries and so many texts: the last text repeats, without texts the question does. */
export function ladderOf(tries: number, texts: number): Ladder {
  const said = Math.max(0, tries - 1);
  const rungs: Rung[] = Array.from({ length: Math.min(said, texts) }, (_, at) => ({ from: at + 1, to: at + 1, text: at, again: false }));
  if (said > texts) rungs.push({ from: texts + 1, to: said, text: texts === 0 ? undefined : texts - 1, again: texts > 0 });
  return { rungs, unused: Array.from({ length: Math.max(0, texts - said) }, (_, at) => said + at), last: Math.max(1, tries) };
}
