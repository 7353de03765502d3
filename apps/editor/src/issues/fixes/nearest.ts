/** Which known name somebody most likely meant: by how many signs differ, without looking at case and joining signs. Forms and quick fixes ask here, so that they mean the same. */

/** At most `most` names close to `wanted`, the closest first; none that would be a guess. */
export function nearest(wanted: string, names: Iterable<string>, most = 2): string[] {
  const typed = plain(wanted);
  if (typed === '') return [];
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  return [...new Set(names)]
    .filter((name) => name !== wanted && name !== '')
    .map((name) => ({ name, far: Math.min(distance(typed, plain(name)), begins(typed, plain(name)) ? allowed : Number.POSITIVE_INFINITY) }))
    .filter(({ far }) => far <= allowed)
    .sort((a, b) => a.far - b.far || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

const BEGINNING = 4;

/** One is the beginning of the other, long enough to mean something: `order` and `order_number`. */
function begins(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= BEGINNING && long.startsWith(short);
}

function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/[\s_.-]/g, '');
}

/** Signs to insert, remove or replace to come from one to the other; two that changed places count once. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1), swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
