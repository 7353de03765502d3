/** How lists that float over the page look: menus and the open part of a select. */
export const floatingList = 'z-50 min-w-40 animate-appear overflow-hidden rounded-card border border-line bg-surface p-1 text-13 text-ink shadow-e3';

/** One line of such a list. */
export const floatingItem =
  'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 outline-none select-none data-[highlighted]:bg-hover data-[disabled]:text-ink-3 data-[disabled]:opacity-60 max-tablet:min-h-11';
