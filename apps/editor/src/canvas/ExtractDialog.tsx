/** Takes the selected steps out into a flow of their own, and leaves a stub. It says plainly what cannot be done with the stub yet. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Graph } from '@patchbay/schema';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createFlow } from '../api/flows.ts';
import { replaceGraph } from '../doc/commands/index.ts';
import { extract, type Refusal, sameSteps } from '../doc/extract.ts';
import { useGraph, useOpenFlow, useView } from '../doc/flow-context.ts';
import { newId } from '../doc/ids.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { explain, reason } from '../kit/explain.ts';
import { Field } from '../kit/Field.tsx';
import { Notice } from '../kit/Notice.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.ts';

/** Open while the view says so. */
export default function ExtractDialog() {
  const { t, i18n } = useLingui();
  const { flow, view } = useOpenFlow();
  const graph = useGraph();
  const selected = useView((state) => state.selected);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const close = () => view.setExtracting(false);
  const take = (from: Graph) => extract(from, flow.catalogue, selected, name.trim() || t`Part of ${graph.name}`, newId);
  const taken = take(graph);
  const count = graph.nodes.filter((node) => selected.has(node.id)).length;

  const taking = useMutation({
    mutationFn: async () => {
      if (typeof taken === 'string') return;
      const made = await createFlow({ graph: taken.inner });
      // From what is there now: colleagues may have gone on meanwhile. What they changed in these steps is not in the new flow, so then they stay.
      const now = flow.graph();
      const again = sameSteps(graph, now, selected) ? take(now) : undefined;
      const moved = typeof again === 'object';
      if (moved) replaceGraph(flow, () => again.outer(made.id));
      if (moved) view.select([]);
      close();
      void client.invalidateQueries({ queryKey: ['flows'] });
      const action = { label: t`Open it`, run: () => void navigate({ to: '/flows/$flowId', params: { flowId: made.id } }) };
      if (moved) toast.done(t`${made.name} is a flow of its own`, { action });
      else toast.failed(t`${made.name} was made, and its steps stay here as well`, { detail: t`Somebody changed them meanwhile. Delete them here, or archive the new flow and try again.`, action });
    },
    onError: (error) => toast.failed(explain(error, i18n).title, { detail: reason(error, i18n) }),
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={<Plural value={count} one="Make 1 step a flow of its own" other="Make # steps a flow of their own" />}
      description={<Trans>The new flow begins where these steps are entered and ends where they are left. Here one stub stands in their place.</Trans>}
      footer={
        <>
          <Button onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" busy={taking.isPending} disabled={typeof taken === 'string'} onClick={() => taking.mutate()}>
            <Trans>Make the flow</Trans>
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (typeof taken !== 'string' && !taking.isPending) taking.mutate();
        }}
      >
        <Field label={t`Name of the new flow`}>
          <TextInput value={name} maxLength={200} placeholder={t`Part of ${graph.name}`} onChange={setName} />
        </Field>
        {typeof taken === 'string' ? (
          <Notice tone="bad" live title={<Trans>These steps cannot be taken out</Trans>}>
            <Why refusal={taken} />
          </Notice>
        ) : (
          <Notice tone="warn" title={<Trans>This flow cannot be published with the stub in it</Trans>}>
            <Trans>Flows that call other flows do not run yet. The stub keeps the place; undo brings the steps back here.</Trans>
          </Notice>
        )}
      </form>
    </Dialog>
  );
}

function Why({ refusal }: { refusal: Refusal }) {
  switch (refusal) {
    case 'nothing':
      return <Trans>No step is selected.</Trans>;
    case 'start':
      return <Trans>A step that conversations begin at is among them. Leave it out.</Trans>;
    case 'no-way-in':
      return <Trans>No other step leads to them. Connect one first.</Trans>;
    case 'several-ways-in':
      return <Trans>They are entered at several places, and a flow begins at one. Select steps that are entered at one step only.</Trans>;
  }
}
