/** One more thing that is known of a contact: its name and its value. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useEscape } from '../data/use-escape.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';

/** A button until it is pressed. */
export function AddAttribute({ taken, onAdd }: { taken: readonly string[]; onAdd(name: string, value: string): void }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const isTaken = taken.includes(name.trim());
  const close = () => {
    setOpen(false);
    setName('');
    setValue('');
  };
  const form = useRef<HTMLFormElement>(null);
  useEscape(form, close);
  if (!isOpen) {
    return (
      <Button size="small" className="self-start" icon={<Plus size={14} />} onClick={() => setOpen(true)}>
        <Trans>Add an attribute</Trans>
      </Button>
    );
  }
  return (
    <form
      ref={form}
      className="flex flex-col gap-3 rounded-control border border-line p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || isTaken) return;
        onAdd(name.trim(), value.trim());
        close();
      }}
    >
      <Field label={<Trans context="of a thing">Name</Trans>} hint={t`Flows call it contact.${name.trim() || 'city'}`} error={isTaken ? t`This name is taken. Choose another one.` : undefined}>
        <TextInput mono autoFocus value={name} onChange={setName} maxLength={100} spellCheck={false} autoCapitalize="none" placeholder="city" />
      </Field>
      <Field label={<Trans>Value</Trans>}>
        <TextInput value={value} onChange={setValue} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={close}>
          <Trans>Cancel</Trans>
        </Button>
        <Button size="small" variant="primary" type="submit" disabled={name.trim() === '' || isTaken}>
          <Trans>Add</Trans>
        </Button>
      </div>
    </form>
  );
}
