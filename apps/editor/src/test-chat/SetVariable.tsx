/** Sets a variable that has no value yet. The test goes on with it, and says that it was set by hand. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type JsonObject, readPath } from '@patchbay/schema';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { factsQuery } from '../api/facts.ts';
import { useFlow, useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Popover } from '../kit/Popover.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { settable } from './settable.ts';
import { typedValue } from './variables-at.ts';

/** Offers what the flow knows and what has no value now. */
export function SetVariable({ vars, disabled }: { vars: JsonObject; disabled: boolean }) {
  const { t } = useLingui();
  const { test } = useOpenFlow();
  const flow = useFlow();
  const graph = useGraph();
  const facts = useQuery(factsQuery).data;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [value, setValue] = useState('');
  const names = open ? settable(graph, flow.catalogue, facts).filter(({ path }) => readPath(vars, path) === undefined) : [];
  return (
    <Popover
      label={t`Set a variable`}
      open={open}
      onOpenChange={setOpen}
      side="top"
      align="end"
      className="w-64"
      trigger={
        <IconButton label={t`Set a variable`} size="tiny" side="top" disabled={disabled}>
          <Plus size={14} aria-hidden />
        </IconButton>
      }
    >
      {names.length === 0 ? (
        <p className="text-12 text-ink-2">
          <Trans>Every variable of this flow has a value. Press a value to change it.</Trans>
        </p>
      ) : (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            const variable = names.find(({ path }) => path === chosen);
            if (!variable) return;
            setOpen(false);
            setValue('');
            void test.turn({ set: { name: chosen, value: typedValue(value, variable.like) } });
          }}
        >
          <Field label={t`Variable`}>
            <Select size="small" value={chosen} placeholder={t`Choose one`} options={names.map(({ path }) => ({ value: path, label: path }))} onChange={setChosen} />
          </Field>
          <Field label={t`Value`}>
            <TextInput size="small" mono value={value} onChange={setValue} />
          </Field>
          <Button size="small" variant="primary" type="submit" disabled={chosen === ''}>
            <Trans>Set it</Trans>
          </Button>
        </form>
      )}
    </Popover>
  );
}
