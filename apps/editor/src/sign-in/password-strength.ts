/** How hard a password is to guess, roughly: length counts most, variety some, well-known beginnings and repeats against it. */

/** The shortest password that is accepted. */
export const PASSWORD_LENGTH_MIN = 10;

/** 0 too short, 1 weak, 2 fair, 3 good, 4 strong. */
export function passwordStrength(password: string, about: readonly string[] = []): 0 | 1 | 2 | 3 | 4 {
  if (password.length < PASSWORD_LENGTH_MIN) return 0;
  const lower = password.toLowerCase();
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  const different = new Set(lower).size;
  let points = (password.length - 6) / 4 + kinds * 0.5 + Math.min(different, 14) / 7;
  if (different < 6) points -= 2;
  if (/(passwor|qwert|12345|abcde|letmein|welcome|patchbay)/.test(lower)) points -= 2;
  if (about.some((word) => word.length > 3 && lower.includes(word.toLowerCase()))) points -= 1;
  return points < 2.5 ? 1 : points < 3.75 ? 2 : points < 5 ? 3 : 4;
}
