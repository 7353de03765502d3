/** The rooms in thumb reach, below 720 px. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ROOMS, SETTINGS } from './rooms.ts';

/** Six places of at least 44 px; settings holds what the user menu holds elsewhere. */
export function BottomBar() {
  const { t, i18n } = useLingui();
  return (
    <nav aria-label={t`Rooms`} className="flex flex-none border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] tablet:hidden">
      {[...ROOMS, SETTINGS].map((room) => (
        <Link
          key={room.to}
          to={room.to}
          activeProps={{ className: 'text-accent-ink font-medium', 'aria-current': 'page' }}
          inactiveProps={{ className: 'text-ink-3' }}
          className="flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-11 -outline-offset-2"
        >
          <room.icon size={20} strokeWidth={1.75} aria-hidden />
          <span className="max-w-full truncate">{i18n._(room.label)}</span>
        </Link>
      ))}
    </nav>
  );
}
