/** How far something has come that takes more than a second. */
import { Progress as Radix } from 'radix-ui';

/** `value` from 0 to 1, or absent while the length is unknown. */
export function Progress({ value, label }: { value?: number; label: string }) {
  const known = value !== undefined;
  return (
    <Radix.Root value={known ? Math.round(value * 100) : null} aria-label={label} className="h-1.5 overflow-hidden rounded-full bg-active">
      <Radix.Indicator className={known ? 'h-full rounded-full bg-accent transition-[width]' : 'h-full w-1/3 animate-breathe rounded-full bg-accent'} style={known ? { width: `${value * 100}%` } : undefined} />
    </Radix.Root>
  );
}
