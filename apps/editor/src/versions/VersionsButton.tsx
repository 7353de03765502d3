/** What was published, newest first, and the way back to an older version. Loaded when it is opened. */
import { Trans, useLingui } from '@lingui/react/macro';
import { History } from 'lucide-react';
import { useState } from 'react';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { withWords } from '../locales/language.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Popover } from '../kit/Popover.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';

const VersionList = lazyPart(() => withWords('late', import('./VersionList.tsx')));

/** A popover, so that the canvas stays where it is. */
export function VersionsButton() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={t`Versions`}
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="w-100 max-w-[calc(100vw-16px)] p-0!"
      trigger={
        <IconButton label={t`Versions`}>
          <History size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <h2 className="border-b border-line px-3 py-2.5 font-semibold">
        <Trans>Versions</Trans>
      </h2>
      <PartFrame waiting={<div className="p-3"><Skeleton className="h-10 w-full" /></div>}>
        <VersionList />
      </PartFrame>
    </Popover>
  );
}
