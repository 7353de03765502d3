/** The list of steps an exit can lead to, or that can be added at a place. Typing narrows it, arrows and Enter choose. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Search, Unplug } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId, useMemo, useRef, useState } from 'react';
import { announce } from '../actions/announce.ts';
import { isComposing } from '../actions/press.ts';
import { addNode, connect, cordAt, disconnect } from '../doc/commands/index.ts';
import { useOpenFlow, useSpeech, useView } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { floatingList } from '../kit/menu-class.ts';
import { TextInput } from '../kit/TextInput.tsx';
import { exitName } from './exit-name.ts';
import { placeAfter } from './place.ts';
import { type StepOption, stepOptions } from './step-options.ts';
import { stepTitle } from './step-title.ts';
import { StepOptions } from './StepOptions.tsx';
import type { StepList as Request } from './view.ts';

/** Stands where it was asked for; the canvas shows it once, and loads it soon after itself. */
export default function StepList() {
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
  const [typed, setTyped] = useState(list.typed ?? '');
  const [active, setActive] = useState(0);
  const id = useId();
  const options = useMemo(() => stepOptions(flow, list, typed, i18n), [flow, list, typed, i18n]);
  /** Whoever asked gets the focus back, unless a new step takes it. */
  const [opener] = useState(() => document.activeElement);
  const added = useRef(false);
  const cord = list.from && cordAt(flow, list.from);

  const choose = (option: StepOption | undefined) => {
    if (!option) return;
    view.closeList();
    if ('step' in option.choice) {
      if (!list.from) return;
      connect(flow, list.from, option.choice.step);
      announce(t`Connected ${exitName(flow, list.from, i18n.locale)} to ${option.title}`);
      return;
    }
    const place = list.at || !list.from ? { position: list.at ?? { x: 0, y: 0 } } : placeAfter(flow, speech, list.from);
    added.current = true;
    const node = addNode(flow, { type: option.choice.type, ...place, after: list.from });
    view.show({ node, card: true });
    view.setInspector(true);
    announce(list.from ? t`Added ${option.title} after ${exitName(flow, list.from, i18n.locale)}` : t`Added ${option.title}`);
  };
  const from = list.from && { exit: exitName(flow, list.from, i18n.locale), step: stepTitle(flow, list.from.node, i18n.locale) };
  const name = from ? t`${from.exit} of ${from.step} leads to…` : t`Add a step`;

  return (
    <Popover.Content
      aria-label={name}
      side="right"
      align="start"
      alignOffset={-20}
      collisionPadding={8}
      onOpenAutoFocus={(event) => {
        // After what was typed already, where others would select it and lose it to the next letter.
        event.preventDefault();
        const input = event.currentTarget instanceof Element ? event.currentTarget.querySelector('input') : null;
        input?.focus({ preventScroll: true });
        input?.setSelectionRange(input.value.length, input.value.length);
      }}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        if (opener instanceof HTMLElement && !added.current) opener.focus({ preventScroll: true });
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
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
        {from ? (
          <p aria-hidden className="truncate px-0.5 pb-1.5 text-12 text-ink-3">
            <Trans>
              <b className="text-ink">{from.exit}</b> of {from.step}
            </Trans>
          </p>
        ) : null}
        <TextInput
          type="search"
          size="small"
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
          aria-label={list.from ? t`Connect to…` : t`Find a step`}
          placeholder={list.existing ? t`New step or existing step…` : t`Find a step`}
          icon={<Search size={16} strokeWidth={1.75} aria-hidden />}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setActive(0);
          }}
        />
      </div>
      <StepOptions id={id} options={options} active={active} onActive={setActive} onChoose={choose} />
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
              announce(t`Disconnected`);
            }}
          >
            {t`Disconnect`}
          </Button>
        </div>
      ) : null}
    </Popover.Content>
  );
}
