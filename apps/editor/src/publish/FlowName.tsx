/** The flow's name; a press makes it a field. Enter keeps the new name, Escape the old one. */
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { setFlow } from '../doc/commands/index.ts';
import { useCanEdit, useFlow, useGraph } from '../doc/flow-context.ts';
import { TextInput } from '../kit/TextInput.tsx';

/** Leaving the field keeps the name, too. */
export function FlowName() {
  const { t } = useLingui();
  const flow = useFlow();
  const { name } = useGraph();
  const canEdit = useCanEdit();
  const [draft, setDraft] = useState<string | null>(null);
  const dropped = useRef(false);
  if (draft === null) {
    return (
      <h1 className="min-w-0 text-14 font-semibold text-ink">
        <button
          type="button"
          disabled={!canEdit}
          title={canEdit ? t`Rename` : undefined}
          aria-label={canEdit ? t`${name}, rename` : name}
          onClick={() => {
            dropped.current = false;
            setDraft(name);
          }}
          className="max-w-full truncate rounded-control px-1.5 py-1 align-middle enabled:hover:bg-hover"
        >
          {name}
        </button>
      </h1>
    );
  }
  const keep = () => {
    if (!dropped.current && draft.trim() !== '' && draft !== name) setFlow(flow, { name: draft.trim() });
    setDraft(null);
  };
  return (
    <TextInput
      size="small"
      className="w-60"
      aria-label={t`Name of the flow`}
      autoFocus
      value={draft}
      maxLength={200}
      onChange={setDraft}
      onFocus={(event) => event.target.select()}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') dropped.current = true;
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
