/** The rows of the palette in their groups. Pointer and arrow keys share one highlight; letters that answer are set off. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { cx } from '../kit/cx.ts';
import { Kbd } from '../kit/Kbd.tsx';
import { floatingItem } from '../kit/menu-class.ts';
import type { CommandGroup, FoundCommand } from './command.ts';

interface CommandRowsProps {
  /** Of the list; rows are `${id}-0`, `${id}-1`… */
  id: string;
  commands: readonly FoundCommand[];
  active: number;
  onActive(at: number): void;
  onChoose(command: FoundCommand): void;
}

/** A list box; the field above it keeps the focus. */
export function CommandRows({ id, commands, active, onActive, onChoose }: CommandRowsProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const names: Record<CommandGroup, string> = { actions: t`Actions`, steps: t`Steps of this flow`, flows: t`Flows`, pages: t`Pages`, settings: t`Screen and account` };
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, commands]);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <div ref={list} id={id} role="listbox" aria-label={t`Commands`} tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto p-1.5 tablet:max-h-[52dvh]">
      {groups.map((group) => (
        <div key={group} role="group" aria-label={names[group]}>
          <div aria-hidden className="px-2 pt-2 pb-1 text-11 font-medium text-ink-3">
            {names[group]}
          </div>
          {commands.map((command, at) =>
            command.group !== group ? null : (
              <div
                key={command.id}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                data-highlighted={at === active || undefined}
                onPointerMove={() => at !== active && onActive(at)}
                onClick={() => onChoose(command)}
                className={cx(floatingItem, 'cursor-pointer')}
              >
                <span className="grid w-6 flex-none place-items-center text-ink-3">{command.icon}</span>
                <span className="min-w-0 flex-1 truncate">
                  <Answering text={command.title} at={command.at} />
                  {command.about !== undefined && command.about !== command.title ? <span className="text-ink-3"> {command.about}</span> : null}
                </span>
                {command.keys ? <Kbd>{command.keys}</Kbd> : null}
              </div>
            ),
          )}
        </div>
      ))}
      {commands.length === 0 ? (
        <p className="px-3 py-8 text-center text-ink-2">
          <Trans>Nothing is called that. Try fewer letters.</Trans>
        </p>
      ) : null}
    </div>
  );
}

/** A text with the letters set off that answer to what was typed. */
function Answering({ text, at }: { text: string; at: readonly number[] }) {
  if (at.length === 0) return text;
  const marked = new Set(at);
  const runs: { text: string; marked: boolean }[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const last = runs.at(-1);
    if (last && last.marked === marked.has(place)) last.text += text[place];
    else runs.push({ text: text[place] ?? '', marked: marked.has(place) });
  }
  return runs.map((run, place) => (run.marked ? <b key={place} className="text-accent-ink">{run.text}</b> : <span key={place}>{run.text}</span>));
}
