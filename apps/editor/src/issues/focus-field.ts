/** Puts the focus on the part of a form that a path means. Parts say where they stand in a `data-path`; the innermost one that holds the path is taken. */

/** What takes the focus in a part, the likeliest first. */
const CONTROLS = ['textarea', 'input', '[role="combobox"]', 'button'];

/** Scrolls the part into view and focuses its first control; the whole form's where no part holds the path. */
export function focusField(form: HTMLElement, path: string): void {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-path]')].filter((part) => holds(part.dataset.path ?? '', path));
  const part = parts.sort((a, b) => (b.dataset.path?.length ?? 0) - (a.dataset.path?.length ?? 0))[0] ?? form;
  const control = CONTROLS.map((each) => part.querySelector<HTMLElement>(each)).find(Boolean);
  part.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

function holds(part: string, path: string): boolean {
  return path === part || path.startsWith(`${part}.`);
}
