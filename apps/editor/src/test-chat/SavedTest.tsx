/** One saved test: how it went, its first difference, and what can be done with it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Story } from '@patchbay/schema';
import { Circle, CircleCheck, CircleX, Play, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { removeStory } from '../doc/commands/index.ts';
import { useCanEdit, useFlow, useOpenFlow } from '../doc/flow-context.ts';
import { Button } from '../kit/Button.tsx';
import { cx } from '../kit/cx.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { toast } from '../kit/toast.ts';
import { beginTest } from './begin-test.ts';
import { differenceWords } from './story-words.ts';
import { useOutcome, useOutdated, useSavedTests } from './use-saved-tests.ts';

/** `at` is its place in the flow's list. */
export function SavedTest({ story, at }: { story: Story; at: number }) {
  const { t, i18n } = useLingui();
  const open = useOpenFlow();
  const flow = useFlow();
  const canEdit = useCanEdit();
  const outcome = useOutcome(story.name);
  const outdated = useOutdated();
  const busy = useSavedTests((state) => state.running !== null);
  const fresh = useSavedTests((state) => state.fresh === story.name);
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (fresh) line.current?.scrollIntoView({ block: 'nearest' });
  }, [fresh]);
  const Mark = outcome === undefined ? Circle : outcome.ok ? CircleCheck : CircleX;
  const state = outcome === undefined ? t`Not run` : outcome.ok ? t`Passed` : t`Failed`;
  const remove = () => {
    removeStory(flow, at);
    toast.done(t`“${story.name}” removed`, { action: { label: t`Undo`, run: () => flow.undo.undo() } });
  };
  return (
    <li ref={line} className={cx('flex items-start gap-2.5 px-4 py-1', fresh ? 'bg-accent-soft' : 'hover:bg-hover')}>
      <Mark size={16} role="img" aria-label={state} className={cx('mt-1 flex-none', outcome === undefined ? 'text-ink-3' : outcome.ok ? 'text-good' : 'text-bad', outdated && 'opacity-60')} />
      <div className="min-w-0 flex-1 py-0.5">
        <p className="truncate font-medium">{story.name}</p>
        <p className="text-12 text-ink-2">
          {outcome?.difference ? (
            differenceWords(outcome.difference, i18n)
          ) : (
            <>
              {state} · <Plural value={story.turns.length} one="# turn" other="# turns" />
            </>
          )}
        </p>
      </div>
      <Button size="tiny" variant="quiet" onClick={() => beginTest(open, { story: { at, name: story.name } })}>
        <Trans>Open in the chat</Trans>
      </Button>
      <IconButton label={t`Run “${story.name}”`} size="tiny" side="top" disabled={busy} onClick={() => void open.test.saved.run(at)}>
        <Play size={14} aria-hidden />
      </IconButton>
      <IconButton label={t`Remove “${story.name}”`} size="tiny" side="left" disabled={!canEdit} onClick={remove}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
