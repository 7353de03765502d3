/** The bar on top of a flow: where we are, what is live, whether all is saved, who is here, and the two things to do with a draft. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight, Play, Settings2, Square } from 'lucide-react';
import { useEffect } from 'react';
import { shownKeys } from '../actions/key-words.ts';
import { toggleTest } from '../actions/test.ts';
import { flowQuery } from '../api/flows.ts';
import { lazyPart, PartFrame } from '../shell/lazy-part.tsx';
import { withWords } from '../locales/language.ts';
import { useOpenFlow, useSaveState, useView } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Kbd } from '../kit/Kbd.tsx';
import { Pill } from '../kit/Pill.tsx';
import { PeerAvatars } from '../presence/PeerAvatars.tsx';
import { VersionsButton } from '../versions/VersionsButton.tsx';
import { FlowName } from './FlowName.tsx';
import { SavedState } from './SavedState.tsx';

const PublishDialog = lazyPart(() => withWords('late', import('./PublishDialog.tsx')));
const LOOK_AGAIN_MS = 1_200;

interface TopBarProps {
  testing: boolean;
  onTest(): void;
}

/** On a phone words give way to icons. */
export function TopBar({ testing, onTest }: TopBarProps) {
  const { t } = useLingui();
  const { id, view } = useOpenFlow();
  const flow = useQuery(flowQuery(id));
  const publishing = useView((state) => state.publishing);
  useFreshState(id);
  const live = flow.data?.live;
  const [testKey = ''] = shownKeys(toggleTest);
  return (
    <header className="flex h-13 flex-none items-center gap-3 border-b border-line bg-surface px-4 max-tablet:gap-1.5 max-tablet:px-2">
      <nav aria-label={t`Where you are`} className="flex min-w-0 items-center gap-1.5 text-ink-3">
        <Link to="/flows" className="flex-none rounded-control px-1 hover:text-ink max-tablet:p-2">
          <span className="max-tablet:sr-only">
            <Trans>Flows</Trans>
          </span>
          <ChevronLeft size={18} aria-hidden className="tablet:hidden" />
        </Link>
        <ChevronRight size={14} aria-hidden className="flex-none max-tablet:hidden" />
        <FlowName />
      </nav>
      <span className="flex flex-none max-desk:hidden">{live ? <Pill tone="good" dot><Trans>Version {live.number} live</Trans></Pill> : flow.data ? <Pill><Trans>Not live yet</Trans></Pill> : null}</span>
      <SavedState changed={Boolean(live && flow.data?.changed)} />
      <span className="flex-1" />
      <PeerAvatars />
      <IconButton
        label={t`Flow settings`}
        onClick={() => {
          view.select([]);
          view.setInspector(true);
        }}
      >
        <Settings2 size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <VersionsButton />
      <Button onClick={onTest} aria-pressed={testing} icon={testing ? <Square size={14} aria-hidden /> : <Play size={14} aria-hidden />}>
        <span className="max-tablet:sr-only">{testing ? <Trans>Stop test</Trans> : <Trans>Test</Trans>}</span>
        <span className="max-wide:hidden">{testing ? null : <Kbd>{testKey}</Kbd>}</span>
      </Button>
      <Button variant="primary" onClick={() => view.setPublishing(true)}>
        <Trans>Publish</Trans>
      </Button>
      {publishing ? (
        <PartFrame>
          <PublishDialog onClose={() => view.setPublishing(false)} />
        </PartFrame>
      ) : null}
    </header>
  );
}

/** Asks the server again what is live and whether the draft differs, a moment after edits were saved. */
function useFreshState(id: string): void {
  const state = useSaveState();
  const queries = useQueryClient();
  useEffect(() => {
    if (state !== 'saved') return;
    const later = setTimeout(() => void queries.invalidateQueries({ queryKey: ['flows', id], exact: true }), LOOK_AGAIN_MS);
    return () => clearTimeout(later);
  }, [state, id, queries]);
}
