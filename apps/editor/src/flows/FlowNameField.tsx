/** The name of a flow while it is being changed in the list. Enter keeps the new one, Escape the old one. */
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { TextInput } from '../kit/TextInput.tsx';

/** `onDone` gets the new name, or undefined when it stays. Leaving the field keeps what was typed. */
export function FlowNameField({ name, onDone }: { name: string; onDone(name: string | undefined): void }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(name);
  const dropped = useRef(false);
  const done = () => {
    const next = typed.trim();
    onDone(dropped.current || next === '' || next === name ? undefined : next);
  };
  return (
    <TextInput
      size="small"
      autoFocus
      aria-label={t`Name of the flow`}
      value={typed}
      maxLength={200}
      onChange={setTyped}
      onFocus={(event) => event.target.select()}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') dropped.current = true;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
