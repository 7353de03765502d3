/** The frame around every room: rail at the left (a bar at the bottom on a phone) and the room itself. */
import { Trans } from '@lingui/react/macro';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Commands } from '../actions/Commands.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Rail } from './Rail.tsx';

/** Moves the focus into the room when another one is entered, so that the keyboard starts there. */
export function Shell() {
  const room = useLocation({ select: (location) => location.pathname.split('/')[1] });
  const main = useRef<HTMLElement>(null);
  const entered = useRef(room);
  useEffect(() => {
    if (entered.current === room) return;
    entered.current = room;
    main.current?.focus();
  }, [room]);

  return (
    <div className="flex h-dvh max-tablet:flex-col-reverse">
      <a href="#room" className="sr-only rounded-control bg-surface px-3 py-2 text-accent-ink shadow-e3 focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50">
        <Trans>Skip to the content</Trans>
      </a>
      <Rail />
      <BottomBar />
      <main ref={main} id="room" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Outlet />
      </main>
      <Commands />
    </div>
  );
}
