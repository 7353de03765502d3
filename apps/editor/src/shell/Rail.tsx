/** The rail: the rooms, settings, and the menu of whoever is signed in. */
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { openPalette } from '../actions/everywhere.ts';
import { keyOf } from '../actions/key-words.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Tooltip } from '../kit/Tooltip.tsx';
import { Mark } from './Mark.tsx';
import { ROOMS, type Room, SETTINGS } from './rooms.ts';
import { UserMenu } from './UserMenu.tsx';

/** 52 px wide, from 720 px up. */
export function Rail() {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Rooms`} className="flex w-13 flex-none flex-col items-center gap-1 border-r border-line bg-surface py-2.5 max-tablet:hidden">
      <Link to="/flows" aria-label={t`Patchbay, to the flows`} className="mb-2.5 rounded-[8px]">
        <Mark />
      </Link>
      <IconButton label={t`Find and do anything`} {...keyOf(openPalette)} side="right" className="mb-1 size-9! rounded-[8px]!" onClick={() => openPalette.run()}>
        <Search size={20} strokeWidth={1.75} aria-hidden />
      </IconButton>
      {ROOMS.map((room) => (
        <RailLink key={room.to} room={room} />
      ))}
      <span className="flex-1" />
      <RailLink room={SETTINGS} />
      <UserMenu side="right" />
    </nav>
  );
}

function RailLink({ room }: { room: Room }) {
  const { i18n } = useLingui();
  const label = i18n._(room.label);
  return (
    <Tooltip text={label} side="right">
      <Link
        to={room.to}
        aria-label={label}
        activeProps={{ className: 'bg-accent-soft text-accent-ink', 'aria-current': 'page' }}
        inactiveProps={{ className: 'text-ink-3 hover:bg-hover hover:text-ink' }}
        className="grid size-9 place-items-center rounded-[8px] transition-colors"
      >
        <room.icon size={20} strokeWidth={1.75} aria-hidden />
      </Link>
    </Tooltip>
  );
}
