/** What can be done with a card, or with everything that is selected: opened by the button on a card or by a press of the right button. There is one for the whole canvas. */
import { useLingui } from '@lingui/react/macro';
import { ClipboardCopy, Copy, Frame, Minimize2, Power, Scissors, Trash2 } from 'lucide-react';
import { allHave, ARRANGE_ACTIONS } from '../actions/arrange.ts';
import { useScene } from '../actions/command-host.ts';
import { duplicateThem, remove } from '../actions/edit.ts';
import { keyOf, keyWords } from '../actions/key-words.ts';
import { useOpenFlow } from '../doc/flow-context.ts';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { focusCard } from './focus-card.ts';
import type { CardMenu as Opened } from './view.ts';

/** Works on the selection, to which the pressed card belongs. */
export default function CardMenu({ menu }: { menu: Opened }) {
  const { i18n, t } = useLingui();
  const open = useOpenFlow();
  const table = useScene();
  if (!table) return null;
  const { copy, cut, collapse, off, frame } = ARRANGE_ACTIONS;
  const flags = collapse.ready(table);
  return (
    <Menu
      open
      onOpenChange={(shown) => !shown && open.view.closeMenu()}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        focusCard(menu.id);
      }}
      align="start"
      trigger={<span role="none" className="pointer-events-none fixed" style={{ left: menu.x, top: menu.y }} />}
    >
      <MenuItem icon={<ClipboardCopy size={14} />} keys={keyWords({ key: 'c', mod: true })} onSelect={() => copy.run()}>{i18n._(copy.label)}</MenuItem>
      <MenuItem icon={<Scissors size={14} />} keys={keyWords({ key: 'x', mod: true })} onSelect={() => cut.run()}>{i18n._(cut.label)}</MenuItem>
      <MenuItem icon={<Copy size={14} />} {...keyOf(duplicateThem)} onSelect={() => duplicateThem.run(table)}>{i18n._(duplicateThem.label)}</MenuItem>
      <MenuSeparator />
      {flags ? (
        <>
          <MenuItem icon={<Minimize2 size={14} />} onSelect={() => collapse.run(table)}>{i18n._(allHave(table, 'collapsed') ? collapse.back : collapse.label)}</MenuItem>
          <MenuItem icon={<Power size={14} />} {...keyOf(off)} onSelect={() => off.run(table)}>{i18n._(allHave(table, 'off') ? off.back : off.label)}</MenuItem>
        </>
      ) : null}
      <MenuItem icon={<Frame size={14} />} onSelect={() => frame.run(table)}>{t`Draw a frame around it`}</MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 size={14} />} {...keyOf(remove)} danger onSelect={() => remove.run(table)}>{i18n._(remove.label)}</MenuItem>
    </Menu>
  );
}
