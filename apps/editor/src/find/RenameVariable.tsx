/** Gives a variable another name everywhere in the flow, in one undo step. Two variables never become one by accident. */
import { Trans, useLingui } from '@lingui/react/macro';
import { variableName } from '@patchbay/schema';
import { useState } from 'react';
import { renameEverywhere } from '../doc/commands/index.ts';
import { useCanEdit, useFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.ts';

interface RenameVariableProps {
  name: string;
  /** Names that other variables have. */
  taken: readonly string[];
  onRenamed(name: string): void;
}

/** Not shown to readers. */
export function RenameVariable({ name, taken, onRenamed }: RenameVariableProps) {
  const { t } = useLingui();
  const flow = useFlow();
  const canEdit = useCanEdit();
  const [next, setNext] = useState(name);
  if (!canEdit) return null;
  const wanted = next.trim();
  const error =
    wanted === name ? undefined : !variableName.safeParse(wanted).success ? t`Use letters, digits and _, beginning with a letter.` : taken.includes(wanted) ? t`Another variable is called ${wanted} already. The two would become one.` : undefined;
  const rename = () => {
    if (wanted === name || error !== undefined) return;
    renameEverywhere(flow, name, wanted);
    toast.done(t`${name} is now called ${wanted}`, { action: { label: t`Undo`, run: () => flow.undo.undo() } });
    onRenamed(wanted);
  };
  return (
    <form
      className="flex items-end gap-2 px-2"
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <div className="min-w-0 flex-1">
        <Field label={t`Name`} {...(error === undefined ? {} : { error })}>
          <TextInput size="small" mono value={next} onChange={setNext} />
        </Field>
      </div>
      <Button type="submit" size="small" disabled={wanted === name || error !== undefined} className={error === undefined ? '' : 'mb-6'}>
        <Trans>Rename</Trans>
      </Button>
    </form>
  );
}
