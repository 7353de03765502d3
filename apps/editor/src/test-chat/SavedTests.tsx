/** The saved tests of the flow: run one or all against the draft, see what went differently, open one in the chat. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Play } from 'lucide-react';
import { useGraph, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { explain } from '../kit/explain.ts';
import { Notice } from '../kit/Notice.tsx';
import { Progress } from '../kit/Progress.tsx';
import { SavedTest } from './SavedTest.tsx';
import { useOutdated, useSavedTests } from './use-saved-tests.ts';

/** Without any it says how to make one. */
export default function SavedTests() {
  const { stories } = useGraph();
  if (stories.length === 0) {
    return (
      <div className="flex flex-col gap-1 p-4">
        <p className="font-medium">
          <Trans>No saved tests yet</Trans>
        </p>
        <p className="text-ink-2">
          <Trans>Press Test, talk as a customer would, then “Save as test”. From then on you see here whether the flow still answers like that.</Trans>
        </p>
      </div>
    );
  }
  return (
    <div className="flex h-full min-h-0 flex-col">
      <Summary />
      <ul className="min-h-0 flex-1 overflow-y-auto pb-2">
        {stories.map((story, at) => (
          <SavedTest key={`${at} ${story.name}`} story={story} at={at} />
        ))}
      </ul>
    </div>
  );
}

function Summary() {
  const { t, i18n } = useLingui();
  const { test } = useOpenFlow();
  const { stories } = useGraph();
  const outcomes = useSavedTests((state) => state.outcomes);
  const running = useSavedTests((state) => state.running);
  const error = useSavedTests((state) => state.error);
  const outdated = useOutdated();
  const ran = stories.flatMap((story) => outcomes.get(story.name) ?? []);
  const failed = ran.filter((outcome) => !outcome.ok).length;
  return (
    <div className="flex flex-none flex-col gap-2 px-4 py-2">
      <div className="flex items-center gap-3">
        <Button size="small" icon={<Play size={14} aria-hidden />} disabled={running !== null} onClick={() => void test.saved.run()}>
          <Trans>Run all</Trans>
        </Button>
        {running ? (
          <>
            <div className="w-40">
              <Progress label={t`Tests that have run`} value={running.done / Math.max(1, running.of)} />
            </div>
            <span className="text-12 text-ink-2 tabular-nums">
              <Trans>
                {running.done} of {running.of}
              </Trans>
            </span>
            <Button variant="link" size="small" onClick={() => test.saved.stop()}>
              <Trans>Stop</Trans>
            </Button>
          </>
        ) : (
          <span role="status" className="text-12 text-ink-2">
            {ran.length === 0 ? <Trans>They run on the server against the draft, in their own made-up world.</Trans> : failed === 0 ? <Plural value={ran.length} one="# test passed" other="# tests passed" /> : <Trans>{failed} of {ran.length} failed</Trans>}
            {ran.length > 0 && outdated ? (
              <>
                {' · '}
                <Trans>before your last changes</Trans>
              </>
            ) : null}
          </span>
        )}
      </div>
      {error ? (
        <Notice tone="bad" live title={explain(error, i18n).title}>
          {explain(error, i18n).detail}
        </Notice>
      ) : null}
    </div>
  );
}
