/** One published version: who, when, why, what it changed, and the two ways back to it. */
import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown, ChevronRight, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import type { Version } from '../api/versions.ts';
import { useCanEdit, useCanPublish } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { Pill } from '../kit/Pill.tsx';
import { RelativeTime } from '../kit/RelativeTime.tsx';
import { VersionChanges } from './VersionChanges.tsx';

interface VersionRowProps {
  version: Version;
  /** Number of the version before it; null for the first. */
  before: number | null;
  busy: 'live' | 'draft' | null;
  onActivate(): void;
  onRestore(): void;
}

/** Its changes are looked up when they are asked for. */
export function VersionRow({ version: { number, note, by, publishedAt, live }, before, busy, onActivate, onRestore }: VersionRowProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const canEdit = useCanEdit();
  const canPublish = useCanPublish();
  const id = useId();
  return (
    <li className="flex flex-col gap-1.5 border-b border-line px-3 py-2.5 last:border-b-0">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-2 font-medium">
            <Trans>Version {number}</Trans>
            {live ? (
              <Pill tone="good" dot>
                <Trans>Live</Trans>
              </Pill>
            ) : null}
          </p>
          {note ? <p className="break-words text-ink-2">{note}</p> : null}
          <p className="text-12 text-ink-3">
            {by ?? <Trans>Somebody who is gone</Trans>} · <RelativeTime at={publishedAt} />
          </p>
        </div>
        {live ? null : (
          <Button size="small" disabled={!canPublish} busy={busy === 'live'} aria-label={t`Make live, version ${number}`} onClick={onActivate}>
            <Trans>Make live</Trans>
          </Button>
        )}
      </div>
      <div className="-ml-2 flex flex-wrap gap-1">
        <Button size="small" variant="quiet" aria-expanded={open} aria-controls={id} aria-label={before === null ? t`What is in it, version ${number}` : t`What changed, version ${number}`} icon={open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />} onClick={() => setOpen(!open)}>
          {before === null ? <Trans>What is in it</Trans> : <Trans>What changed</Trans>}
        </Button>
        <Button size="small" variant="quiet" disabled={!canEdit} busy={busy === 'draft'} aria-label={t`Restore as draft, version ${number}`} icon={<RotateCcw size={14} aria-hidden />} onClick={onRestore}>
          <Trans>Restore as draft</Trans>
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open ? <VersionChanges number={number} before={before} /> : null}
      </div>
    </li>
  );
}
