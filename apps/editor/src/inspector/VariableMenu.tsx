/** A searchable list of the variables that can be named, behind the button `{ }` or another. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Braces } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import { IconButton } from '../kit/IconButton.tsx';
import { floatingItem } from '../kit/menu-class.ts';
import { Popover } from '../kit/Popover.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { useStepForm } from './form-context.ts';
import { answering } from './text/completion.ts';
import { VariableRow } from './VariableRow.tsx';

interface VariableMenuProps {
  onPick(path: string): void;
  label?: string;
  /** What opens the list, in place of the button. */
  trigger?: ReactElement;
  /** A name that is not in the list may be typed. */
  free?: boolean;
}

/** The picked path is given without braces. */
export function VariableMenu({ onPick, label, trigger, free = false }: VariableMenuProps) {
  const { t } = useLingui();
  const { variables, disabled } = useStepForm();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const found = answering(variables, typed);
  const own = free && typed.trim() !== '' && !variables.some((each) => each.path === typed.trim()) ? typed.trim() : undefined;
  const pick = (path: string) => {
    setOpen(false);
    setTyped('');
    onPick(path);
  };
  return (
    <Popover
      label={t`Variables`}
      open={open}
      onOpenChange={setOpen}
      align="start"
      className="flex w-72 flex-col p-0!"
      trigger={
        trigger ?? <IconButton label={label ?? t`Insert a variable`} size="small" disabled={disabled}>
          <Braces size={14} aria-hidden />
        </IconButton>
      }
    >
      <div
        className="flex-none p-2 pb-1"
        onKeyDown={(event) => {
          const first = found[0]?.path ?? own;
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
          event.preventDefault();
          pick(first);
        }}
      >
        <SearchInput size="small" label={t`Find a variable`} value={typed} onChange={setTyped} />
      </div>
      <ul className="max-h-64 overflow-y-auto p-1">
        {found.map((variable) => (
          <li key={variable.path}>
            <button type="button" onClick={() => pick(variable.path)} className={`${floatingItem} w-full text-left hover:bg-hover focus-visible:bg-hover`}>
              <VariableRow variable={variable} />
            </button>
          </li>
        ))}
        {own === undefined ? null : (
          <li>
            <button type="button" onClick={() => pick(own)} className={`${floatingItem} w-full text-left hover:bg-hover focus-visible:bg-hover`}>
              {t`Use “${own}”`}
            </button>
          </li>
        )}
        {found.length === 0 && own === undefined ? (
          <li className="px-2 py-3 text-12 text-ink-3">
            <Trans>No variable is called that.</Trans>
          </li>
        ) : null}
      </ul>
    </Popover>
  );
}
