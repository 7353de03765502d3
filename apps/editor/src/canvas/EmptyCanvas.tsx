/** A flow with no steps yet: what it is for, and the first step to add. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useReactFlow } from '@xyflow/react';
import { Plus, Workflow } from 'lucide-react';
import { addNode } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';

/** Lies over the canvas and lets the pointer through beside its button. */
export function EmptyCanvas() {
  const { t } = useLingui();
  const { flow, view } = useOpenFlow();
  const canvas = useReactFlow();
  const canEdit = useCanEdit();
  const start = Object.values(flow.catalogue).find((meta) => meta.start);
  const begin = () => {
    if (!start) return;
    const id = addNode(flow, { type: start.type, position: { x: 0, y: 0 } });
    void canvas.setCenter(240, 60, { zoom: 1 });
    view.show({ node: id, card: true });
  };
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center *:pointer-events-auto">
      <EmptyState
        icon={<Workflow size={20} />}
        title={t`Draw a conversation`}
        text={<Trans>Steps say, ask, look up and decide; cords lead from one to the next. Everything begins when a customer writes.</Trans>}
        action={
          canEdit ? (
            <Button variant="primary" icon={<Plus size={16} aria-hidden />} onClick={begin}>
              <Trans>Add the first step</Trans>
            </Button>
          ) : undefined
        }
      />
    </div>
  );
}
