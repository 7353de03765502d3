/** The palette of commands and the list of keys, on every page: their keys are heard here, the rest is loaded when it is wanted. */
import { useEffect } from 'react';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { hideCommands, useCommandHost } from './command-host.ts';
import { EVERYWHERE } from './everywhere.ts';
import { belongsToPage, listens, placeOf } from './place.ts';
import { isApple, matches, pressOf } from './press.ts';

const loadPalette = () => import('./CommandPalette.tsx');
const CommandPalette = lazyPart(loadPalette);
const KeyList = lazyPart(() => import('./KeyList.tsx'));

/** Mounted once, around no page in particular. */
export function Commands() {
  const open = useCommandHost((host) => host.open);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // The first half of its key: it is there when the second comes, and nothing typed is lost.
      if (event.key === 'Control' || event.key === 'Meta') void loadPalette().catch(() => undefined);
      if (!belongsToPage(event)) return;
      const pressed = pressOf(event, isApple());
      const place = placeOf(event.target);
      const action = EVERYWHERE.find((each) => listens(each, place) && each.keys.some((key) => matches(key, pressed)));
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  if (open === null) return null;
  return <PartFrame>{open === 'palette' ? <CommandPalette onClose={hideCommands} /> : <KeyList onClose={hideCommands} />}</PartFrame>;
}
