/** A small turning ring: something that was asked for is under way. */
export function Spinner() {
  return <span aria-hidden className="size-3.5 flex-none animate-turn rounded-full border-2 border-current border-r-transparent" />;
}
