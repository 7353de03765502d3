/** The palette of commands: everything that can be done or gone to, found by a few letters. What is chosen runs when the palette has closed. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { type FoundCommand, findCommands } from './command.ts';
import { useCommandHost } from './command-host.ts';
import { CommandRows } from './CommandRows.tsx';
import { openPalette } from './everywhere.ts';
import { isApple, isComposing, matches, pressOf } from './press.ts';
import { useCommands } from './use-commands.tsx';

/** The field keeps the focus; arrows go through the list, Enter chooses. */
export default function CommandPalette({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const stage = useCommandHost((host) => host.stage);
  // As it was when the palette opened: while it closes, what was chosen still needs it.
  const [scene] = useState(() => useCommandHost.getState().scene);
  const [opener] = useState(() => document.activeElement);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(true);
  const chosen = useRef<FoundCommand | undefined>(undefined);
  const list = useId();
  const found = findCommands(useCommands(stage, scene), typed);
  const at = Math.min(active, found.length - 1);

  const choose = (command: FoundCommand | undefined) => {
    if (!command) return;
    chosen.current = command;
    setOpen(false);
  };
  // Left in whatever way, the focus is back before the command moves it on.
  useEffect(() => {
    if (open) return;
    onClose();
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    chosen.current?.run();
  }, [open, onClose, opener]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: Math.min(at + 8, found.length - 1), PageUp: Math.max(at - 8, 0) }[event.key];
    if (to !== undefined) setActive((to + found.length) % Math.max(found.length, 1));
    else if (event.key === 'Enter') choose(found[at]);
    else if (openPalette.keys.some((key) => matches(key, pressOf(event.nativeEvent, isApple())))) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog bare open={open} onOpenChange={setOpen} title={<Trans>Find and do anything</Trans>} onClosed={() => undefined}>
      <div className="flex-none border-b border-line p-2">
        <TextInput
          size="large"
          autoFocus
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
          aria-label={t`Search actions, flows, steps and pages`}
          placeholder={t`Search actions, flows, steps and pages`}
          icon={<Search size={16} strokeWidth={1.75} aria-hidden />}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <CommandRows id={list} commands={found} active={at} onActive={setActive} onChoose={choose} />
      <p role="status" className="sr-only">
        {found.length === 0 ? t`Nothing is called that.` : t`${found.length} found`}
      </p>
    </Dialog>
  );
}
