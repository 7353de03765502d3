/** Patchbay's mark: two jacks and the cord between them. */

/** Takes the colour of the text around it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden className="flex-none">
      <rect width="32" height="32" rx="8" className="fill-ink" />
      <g fill="none" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" className="stroke-surface">
        <circle cx="10" cy="11" r="2.75" />
        <circle cx="22" cy="21" r="2.75" />
        <path d="M12.75 11h1.5a3 3 0 0 1 3 3v4a3 3 0 0 0 3 3" />
      </g>
    </svg>
  );
}
