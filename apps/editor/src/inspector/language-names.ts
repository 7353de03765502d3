/** Languages by their own names, as short as is clear: English, 中文. */

/** The name of a language in itself; with its region when another of the list shares the base. */
export function languageName(tag: string, among: readonly string[] = []): string {
  const base = tag.split('-')[0] ?? tag;
  const shared = among.filter((other) => other.split('-')[0] === base).length > 1;
  const wanted = shared ? tag : base;
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(wanted) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
