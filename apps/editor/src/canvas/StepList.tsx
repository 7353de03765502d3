/** The list of steps an exit can lead to, or that can be added at a place. Typing narrows it, arrows and Enter choose. */
import { useLingui } from '@lingui/react/macro';
import { Unplug } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useMemo, useState } from 'react';
import { addNode, connect, cordAt, disconnect } from '../doc/commands/index.ts';
import { useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { floatingList } from '../kit/menu-class.ts';
import { SearchInput } from '../kit/SearchInput.tsx';
import { placeAfter } from './place.ts';
import { type StepOption, stepOptions } from './step-options.ts';
import { StepOptions } from './StepOptions.tsx';
import type { StepList as Request } from './view.ts';

/** Stands where it was asked for; the canvas shows it once. */
export function StepList() {
  const { view } = useOpenFlow();
  const list = useView((state) => state.list);
  if (!list) return null;
  return (
    <Popover.Root open onOpenChange={(open) => !open && view.closeList()}>
      <Popover.Anchor virtualRef={{ current: { getBoundingClientRect: () => new DOMRect(list.x, list.y, 0, 0) } }} />
      <Popover.Portal>
        <ListPanel list={list} key={`${list.x} ${list.y}`} />
      </Popover.Portal>
    </Popover.Root>
  );
}

function ListPanel({ list }: { list: Request }) {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const speech = useSpeech();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const options = useMemo(() => stepOptions(flow, list, typed, i18n), [flow, list, typed, i18n]);
  /** Whoever asked gets the focus back; a new step takes it a moment later. */
  const [opener] = useState(() => document.activeElement);
  const cord = list.from && cordAt(flow, list.from);

  const choose = (option: StepOption | undefined) => {
    if (!option) return;
    view.closeList();
    if ('step' in option.choice) {
      if (list.from) connect(flow, list.from, option.choice.step);
      return;
    }
    const place = list.at || !list.from ? { position: list.at ?? { x: 0, y: 0 } } : placeAfter(flow, speech, list.from);
    const id = addNode(flow, { type: option.choice.type, ...place, after: list.from });
    view.show({ node: id, card: true });
    view.setInspector(true);
  };

  return (
    <Popover.Content
      aria-label={list.from ? t`Connect to…` : t`Add a step`}
      side="right"
      align="start"
      alignOffset={-20}
      collisionPadding={8}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (by !== 0) {
          event.preventDefault();
          setActive((at) => (options.length === 0 ? 0 : (at + by + options.length) % options.length));
        }
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          choose(options[active]);
        }
      }}
      className={cx(floatingList, 'flex max-h-[min(420px,var(--radix-popover-content-available-height))] w-68 flex-col p-0!')}
    >
      <div className="flex-none p-2 pb-1">
        <SearchInput
          size="small"
          label={list.from ? t`Connect to…` : t`Find a step`}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setActive(0);
          }}
        />
      </div>
      <StepOptions options={options} active={active} onActive={setActive} onChoose={choose} />
      {cord ? (
        <div className="flex-none border-t border-line p-1">
          <Button
            variant="quiet"
            size="small"
            className="w-full justify-start"
            icon={<Unplug size={14} aria-hidden />}
            onClick={() => {
              disconnect(flow, [cord.id]);
              view.closeList();
            }}
          >
            {t`Disconnect`}
          </Button>
        </div>
      ) : null}
    </Popover.Content>
  );
}
