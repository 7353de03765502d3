/** What one must know of this test: that the draft has changed since it began, that it begins at a step, that it is a saved one. */
import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { stepTitle } from '../canvas/step-title.ts';
import { useFlow, useGraph, useOpenFlow, useTest } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Notice } from '../kit/Notice.tsx';
import { draftChanged } from './draft-changed.ts';
import { useOutcome } from './use-saved-tests.ts';
import { differenceWords } from './story-words.ts';

/** Nothing where there is nothing to know. */
export function TestNotices() {
  const { t, i18n } = useLingui();
  const { test } = useOpenFlow();
  const flow = useFlow();
  const from = useTest((state) => state.options.from);
  const story = useTest((state) => state.options.story);
  const outcome = useOutcome(story?.name);
  const away = (option: 'from' | 'story') => {
    test.without(option);
    void test.start();
  };
  return (
    <div className="flex flex-none flex-col gap-2 px-4 pb-2 empty:hidden">
      <DraftChanged />
      {from ? (
        <Notice
          action={
            <IconButton label={t`Begin at the start again`} size="tiny" onClick={() => away('from')}>
              <X size={14} aria-hidden />
            </IconButton>
          }
        >
          <Trans>
            Begins at <b>{stepTitle(flow, from.node, i18n.locale)}</b>
          </Trans>
        </Notice>
      ) : null}
      {story ? (
        <Notice
          tone={outcome?.difference ? 'bad' : 'neutral'}
          title={<Trans>Saved test: {story.name}</Trans>}
          action={
            <IconButton label={t`Close the saved test`} size="tiny" onClick={() => away('story')}>
              <X size={14} aria-hidden />
            </IconButton>
          }
        >
          {outcome?.difference ? differenceWords(outcome.difference, i18n) : <Trans>Played to its end. You can go on by hand.</Trans>}
        </Notice>
      ) : null}
    </div>
  );
}

function DraftChanged() {
  const { test } = useOpenFlow();
  const graph = useGraph();
  const draft = useTest((state) => state.draft);
  const running = useTest((state) => state.run !== null);
  const busy = useTest((state) => state.busy !== null);
  const changed = useMemo(() => draft !== null && draftChanged(draft, graph), [draft, graph]);
  if (!changed || !running) return null;
  return (
    <Notice tone="warn" live title={<Trans>The draft has changed since this test began</Trans>}>
      <Button size="small" className="mt-1" disabled={busy} onClick={() => void test.replay()}>
        <Trans>Restart with your changes</Trans>
      </Button>
    </Notice>
  );
}
