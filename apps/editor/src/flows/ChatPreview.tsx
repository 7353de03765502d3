/** The first words of a conversation, as the customer would see them. */
import type { Template } from '../api/templates.ts';
import { cx } from '../kit/cx.ts';

/** Customer at the right, bot at the left; long turns are cut. */
export function ChatPreview({ turns, className }: { turns: Template['preview']; className?: string }) {
  return (
    <div className={cx('flex flex-col justify-center gap-2 overflow-hidden rounded-control bg-sunken p-3 text-12', className)}>
      {turns.map((turn, at) =>
        'customer' in turn ? (
          <p key={at} className="ml-8 flex-none self-end rounded-[12px_12px_4px_12px] border border-line bg-surface px-2.5 py-1.5">
            <span className="line-clamp-2">{turn.customer}</span>
          </p>
        ) : (
          <p key={at} className="mr-6 flex-none self-start rounded-[12px_12px_12px_4px] bg-bubble px-2.5 py-1.5 text-bubble-ink">
            <span className="line-clamp-2">{turn.bot}</span>
          </p>
        ),
      )}
    </div>
  );
}
