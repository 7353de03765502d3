/** The steps that can be added, at the left: a searchable list where there is room, a strip of families below 1024 pixels. */
import { useLingui } from '@lingui/react/macro';
import { word } from '@patchbay/nodes/strings';
import { type Family, metaOf } from '@patchbay/schema';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useFlow } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { FAMILY_CLASS } from '../kit/FamilyChip.tsx';
import { Popover } from '../kit/Popover.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { PaletteLabel } from './PaletteItem.tsx';
import { PaletteList } from './PaletteList.tsx';
import { FamilyIcon } from './StepIcon.tsx';
import { families, familyName } from './step-words.ts';
import { useAddStep } from './use-add-step.ts';
import { HELD, type PaletteGhost, usePaletteDrag } from './use-palette-drag.ts';

/** Enter in the search field adds the first match. */
export function Palette() {
  const { t, i18n } = useLingui();
  const flow = useFlow();
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<Family | null>(null);
  const search = useRef<HTMLDivElement>(null);
  const add = useAddStep();
  const { ghost, onPointerDown } = usePaletteDrag(add);
  const first = () => search.current?.parentElement?.querySelector<HTMLElement>('[data-palette] button');

  return (
    <>
      <aside aria-label={t`Steps`} className="flex w-44 flex-none flex-col border-r border-line bg-surface max-desk:hidden">
        <div
          ref={search}
          className="flex-none p-2.5 pb-1.5"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && typed === '' && event.target instanceof HTMLElement) event.target.blur();
            if (typed !== '' && event.key === 'Enter' && !event.nativeEvent.isComposing) {
              event.preventDefault();
              first()?.click();
              setTyped('');
            }
          }}
        >
          <SearchInput size="small" label={t`Find a step`} value={typed} onChange={setTyped} />
        </div>
        <div data-palette className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-3">
          <PaletteList typed={typed} onAdd={add} onPointerDown={onPointerDown} />
        </div>
      </aside>
      <aside aria-label={t`Steps`} className="flex w-11 flex-none flex-col items-center gap-1 overflow-y-auto border-r border-line bg-surface py-2 desk:hidden">
        {families(flow.catalogue).map(({ family }) => (
          <Popover
            key={family}
            label={familyName(family, i18n)}
            side="right"
            open={opened === family}
            onOpenChange={(open) => setOpened(open ? family : null)}
            className="w-48 p-1.5!"
            trigger={
              <IconButton label={familyName(family, i18n)} side="right" className="flex-none">
                <span className={`${FAMILY_CLASS[family]} grid size-8 place-items-center rounded-[8px] bg-family-soft text-family`}>
                  <FamilyIcon family={family} />
                </span>
              </IconButton>
            }
          >
            <PaletteList
              typed=""
              only={family}
              onAdd={(type) => {
                add(type);
                setOpened(null);
              }}
              onPointerDown={onPointerDown}
            />
          </Popover>
        ))}
      </aside>
      {ghost ? createPortal(<Ghost ghost={ghost} />, document.body) : null}
    </>
  );
}

function Ghost({ ghost }: { ghost: PaletteGhost }) {
  const { i18n } = useLingui();
  const meta = metaOf(useFlow().catalogue, ghost.type);
  if (!meta) return null;
  return (
    <div aria-hidden className="pointer-events-none fixed top-0 left-0 z-50" style={{ transform: `translate(${ghost.x - HELD.x}px, ${ghost.y - HELD.y}px)` }}>
      <PaletteLabel meta={meta} name={word(meta.type, 'name', i18n.locale)} className="h-10 w-60 -rotate-2 rounded-card border border-accent bg-surface px-3 font-semibold shadow-e3" />
    </div>
  );
}
