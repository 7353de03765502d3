/** All of one row of a list, at the right of it: a title, lines of values, and deleting the row. */
import { Trans } from '@lingui/react/macro';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';

interface RowSheetProps {
  title: ReactNode;
  /** Absent for those who may only read. */
  onDelete: (() => void) | undefined;
  onClose(): void;
  children: ReactNode;
}

/** Open as long as it is there. It goes before what it shows is deleted. */
export function RowSheet({ title, onDelete, onClose, children }: RowSheetProps) {
  return (
    <Dialog
      sheet
      open
      onOpenChange={onClose}
      title={title}
      footer={
        onDelete ? (
          <Button
            variant="danger"
            icon={<Trash2 size={16} />}
            onClick={() => {
              onClose();
              onDelete();
            }}
          >
            <Trans>Delete</Trans>
          </Button>
        ) : undefined
      }
    >
      {children}
    </Dialog>
  );
}
