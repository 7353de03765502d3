/** The menu of a flow in the list. */
import { useLingui } from '@lingui/react/macro';
import { Archive, Copy, Download, Ellipsis, PencilLine, SquarePen } from 'lucide-react';
import { useRef } from 'react';
import type { FlowRow } from '../api/flows.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu } from '../kit/Menu.tsx';
import { MenuItem } from '../kit/MenuItem.tsx';
import { MenuSeparator } from '../kit/MenuSeparator.tsx';
import { useCan } from '../shell/use-can.ts';
import type { FlowActions } from './use-flow-actions.ts';

/** Archiving is refused by the server while a channel uses the flow; its sentence is shown. Who may only read sees what they may do. */
export function FlowMenu({ flow, actions, onRename }: { flow: FlowRow; actions: FlowActions; onRename(): void }) {
  const { t } = useLingui();
  const canEdit = useCan('flow:edit');
  const renaming = useRef(false);
  return (
    <Menu
      // The field of the new name takes the focus when the menu is gone, not the button.
      onCloseAutoFocus={(event) => {
        if (!renaming.current) return;
        renaming.current = false;
        event.preventDefault();
        onRename();
      }}
      trigger={
        <IconButton label={t`Actions for ${flow.name}`} busy={actions.busy}>
          <Ellipsis size={16} />
        </IconButton>
      }
    >
      <MenuItem icon={<SquarePen size={16} />} keys="↵" onSelect={actions.open}>{t`Open`}</MenuItem>
      {canEdit ? (
        <>
          <MenuItem icon={<PencilLine size={16} />} keys="F2" onSelect={() => void (renaming.current = true)}>{t`Rename`}</MenuItem>
          <MenuItem icon={<Copy size={16} />} onSelect={actions.duplicate}>{t`Duplicate`}</MenuItem>
        </>
      ) : null}
      <MenuItem icon={<Download size={16} />} onSelect={actions.exportFile}>{t`Export as a file`}</MenuItem>
      {canEdit ? (
        <>
          <MenuSeparator />
          <MenuItem icon={<Archive size={16} />} onSelect={actions.archive}>{t`Archive`}</MenuItem>
        </>
      ) : null}
    </Menu>
  );
}
