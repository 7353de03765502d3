/** The chat in the dress of its channel: head, and what was said. */
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft } from 'lucide-react';
import { meQuery } from '../api/session.ts';
import { useTest } from '../doc/flow-context.ts';
import { cx } from '../kit/cx.ts';
import { LOOKS } from './looks.ts';
import { TestMessages } from './TestMessages.tsx';

/** The likeness is made of layout and colour only. */
export function ChatFrame() {
  const channel = useTest((state) => state.options.channel);
  const shop = useQuery(meQuery).data?.workspace.name ?? '';
  const { head, page } = LOOKS[channel];
  const initials = shop.split(/\s+/).flatMap((part) => (/^[\p{L}\p{N}]/u.test(part) ? [[...part][0]] : [])).slice(0, 2).join('');
  return (
    <div className={cx('mx-4 flex min-h-0 flex-1 flex-col overflow-hidden rounded-card border border-line-strong', page)}>
      {head ? (
        <div className={cx('flex h-11 flex-none items-center gap-2.5 px-3', head)}>
          {channel === 'messenger' ? <ChevronLeft size={16} aria-hidden /> : null}
          <span aria-hidden className={cx('grid size-7 flex-none place-items-center rounded-full text-11 font-semibold', channel === 'messenger' ? 'bg-black/20' : 'bg-accent-soft text-accent-ink')}>
            {initials}
          </span>
          <span className="min-w-0 leading-tight">
            <b className="block truncate">{shop}</b>
            {channel === 'messenger' ? (
              <span className="block text-11">
                <Trans>Business account</Trans>
              </span>
            ) : null}
          </span>
        </div>
      ) : null}
      <TestMessages dress={LOOKS[channel]} />
    </div>
  );
}
