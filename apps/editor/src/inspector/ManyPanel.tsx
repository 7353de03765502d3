/** Several things selected: how many, and what can be done with all of them. */
import { Plural, Trans } from '@lingui/react/macro';
import { Copy, Trash2, Workflow } from 'lucide-react';
import { makeCopies } from '../actions/edit.ts';
import { deleteSelection } from '../doc/commands/index.ts';
import { useCanEdit, useOpenFlow, useView } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { PanelHead } from './PanelHead.tsx';

/** Shown while more than one thing is selected. */
export default function ManyPanel() {
  const open = useOpenFlow();
  const { flow, view } = open;
  const selected = useView((state) => state.selected);
  const canEdit = useCanEdit();
  return (
    <>
      <PanelHead>
        <h2 className="text-14 font-semibold">
          <Plural value={selected.size} one="# selected" other="# selected" />
        </h2>
        <p className="text-12 text-ink-3">
          <Trans>Drag one and all of them move; arrow keys do the same.</Trans>
        </p>
      </PanelHead>
      <div className="flex flex-wrap gap-2 px-4 py-2">
        <Button size="small" disabled={!canEdit} icon={<Copy size={14} aria-hidden />} onClick={() => makeCopies(open, selected)}>
          <Trans>Duplicate</Trans>
        </Button>
        <Button size="small" disabled={!canEdit} icon={<Workflow size={14} aria-hidden />} onClick={() => view.setExtracting(true)}>
          <Trans>Make a flow of its own</Trans>
        </Button>
        <Button
          size="small"
          variant="danger"
          disabled={!canEdit}
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => {
            deleteSelection(flow, selected);
            view.select([]);
          }}
        >
          <Trans>Delete</Trans>
        </Button>
      </div>
    </>
  );
}
