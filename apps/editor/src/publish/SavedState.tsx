/** Whether everything is saved, in a few words that are also read aloud when they matter. */
import { Trans } from '@lingui/react/macro';
import { Check, CloudOff, Lock } from 'lucide-react';
import { useSaveState } from '../doc/flow-context.ts';
import { Spinner } from '../kit/Spinner.tsx';

/** `changed`: the draft differs from what is live. */
export function SavedState({ changed }: { changed: boolean }) {
  const state = useSaveState();
  if (state === 'offline') {
    return (
      <span role="status" className="flex min-w-0 items-center gap-1.5 text-12 text-warn">
        <CloudOff size={14} aria-hidden className="flex-none" />
        <span className="truncate max-desk:sr-only">
          <Trans>Offline: edits are kept and sent when the connection returns</Trans>
        </span>
      </span>
    );
  }
  if (state === 'read only' || state === 'refused') {
    return (
      <span role="status" className="flex min-w-0 items-center gap-1.5 text-12 text-ink-3">
        <Lock size={14} aria-hidden className="flex-none" />
        <span className="truncate max-tablet:sr-only">
          <Trans>Read only</Trans>
        </span>
      </span>
    );
  }
  const saved = state === 'saved';
  return (
    <span role="status" className="flex min-w-0 items-center gap-1.5 text-12 text-ink-3">
      {saved ? <Check size={14} aria-hidden className="flex-none" /> : <Spinner />}
      <span className="truncate max-tablet:sr-only">{saved ? changed ? <Trans>Changed since, saved</Trans> : <Trans>Saved</Trans> : <Trans>Saving…</Trans>}</span>
    </span>
  );
}
