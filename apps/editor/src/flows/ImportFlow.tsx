/** A flow from a file. What looks at files is loaded with the first press, since it brings the whole verifier with it. */
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { Button } from '../kit/Button.tsx';

const ImportFlowDialog = lazyPart(() => import('./ImportFlowDialog.tsx'));

/** A button and the dialog behind it. */
export function ImportFlow() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Trans>Import</Trans>
      </Button>
      {open ? (
        <PartFrame>
          <ImportFlowDialog onClose={() => setOpen(false)} />
        </PartFrame>
      ) : null}
    </>
  );
}
