/** The button `{ }`: a searchable list of the variables a text may name. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Braces } from 'lucide-react';
import { useState } from 'react';
import { stepTitle } from '../canvas/step-title.ts';
import { useFlow } from '../doc/flow-context.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { floatingItem } from '../kit/menu-class.ts';
import { Popover } from '../kit/Popover.tsx';
import { SearchInput } from '../kit/SearchInput.tsx';
import { fold } from '../palette/step-words.ts';
import { useStepForm } from './form-context.ts';

interface VariableMenuProps {
  onPick(path: string): void;
  label?: string;
}

/** The picked path is given without braces. */
export function VariableMenu({ onPick, label }: VariableMenuProps) {
  const { t, i18n } = useLingui();
  const flow = useFlow();
  const { variables, disabled } = useStepForm();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const found = variables.filter((variable) => fold(variable.path).includes(fold(typed)));
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
      className="flex w-68 flex-col p-0!"
      trigger={
        <IconButton label={label ?? t`Insert a variable`} size="small" disabled={disabled}>
          <Braces size={14} aria-hidden />
        </IconButton>
      }
    >
      <div
        className="flex-none p-2 pb-1"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !found[0]) return;
          event.preventDefault();
          pick(found[0].path);
        }}
      >
        <SearchInput size="small" label={t`Find a variable`} value={typed} onChange={setTyped} />
      </div>
      <ul className="max-h-64 overflow-y-auto p-1">
        {found.map((variable) => (
          <li key={variable.path}>
            <button type="button" onClick={() => pick(variable.path)} className={`${floatingItem} w-full justify-between gap-3 text-left hover:bg-hover focus-visible:bg-hover`}>
              <code className="truncate font-mono text-12">{variable.path}</code>
              <span className="flex-none text-11 text-ink-3">{variable.node === undefined ? '' : stepTitle(flow, variable.node, i18n.locale)}</span>
            </button>
          </li>
        ))}
        {found.length === 0 ? (
          <li className="px-2 py-3 text-12 text-ink-3">
            <Trans>No variable is called that.</Trans>
          </li>
        ) : null}
      </ul>
    </Popover>
  );
}
