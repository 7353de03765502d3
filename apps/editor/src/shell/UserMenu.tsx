/** Who is signed in; theme and language of the screen; signing out. */
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Keyboard, LogOut } from 'lucide-react';
import { showKeys } from '../actions/everywhere.ts';
import { keyOf } from '../actions/key-words.ts';
import { meQuery } from '../api/session.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuChoice } from '../kit/MenuChoice.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { useLanguageOptions, useThemeOptions } from './appearance-options.tsx';
import { useSignOut } from './use-sign-out.ts';

/** The avatar at the foot of the rail. */
export function UserMenu({ side }: { side: 'right' | 'bottom' }) {
  const { t } = useLingui();
  const me = useQuery(meQuery).data;
  const theme = useThemeOptions();
  const language = useLanguageOptions();
  const signOut = useSignOut();
  if (!me) return null;
  return (
    <Menu
      side={side}
      align="end"
      trigger={
        <button type="button" aria-label={t`You: ${me.user.name}`} className="mt-1 grid size-9 place-items-center rounded-full">
          <Avatar name={me.user.name} seed={me.user.id} size="medium" />
        </button>
      }
    >
      <div className="w-56 px-2 pt-1.5 pb-2">
        <p className="truncate font-medium">{me.user.name}</p>
        <p className="truncate text-12 text-ink-3">{me.user.email}</p>
        <p className="truncate text-12 text-ink-3">{me.workspace.name}</p>
      </div>
      <MenuSeparator />
      <MenuChoice label={t`Theme`} {...theme} />
      <MenuSeparator />
      <MenuChoice label={t`Language of the screen`} {...language} />
      <MenuSeparator />
      <MenuItem icon={<Keyboard size={16} />} {...keyOf(showKeys)} onSelect={() => showKeys.run()}>{t`Show the keys`}</MenuItem>
      <MenuItem icon={<LogOut size={16} />} onSelect={signOut}>{t`Sign out`}</MenuItem>
    </Menu>
  );
}
