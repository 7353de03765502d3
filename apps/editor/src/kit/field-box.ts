/** The box around what can be typed or chosen, the same for every such control. */
export const fieldBox =
  'w-full min-w-0 rounded-control border border-line-strong bg-surface text-13 text-ink transition-colors hover:border-line-control ' +
  'focus-within:border-line-control has-[[aria-invalid=true]]:border-bad-solid aria-[invalid=true]:border-bad-solid ' +
  'has-[:disabled]:bg-sunken has-[:disabled]:text-ink-3 disabled:bg-sunken disabled:text-ink-3 max-tablet:text-16';
