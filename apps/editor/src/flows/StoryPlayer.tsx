/** Plays a conversation of a template as a chat, with its clock. It only shows what the server computed once: nothing is sent while it plays. */
import { Trans, useLingui } from '@lingui/react/macro';
import { Flag, Pause, Play, RotateCcw, SkipForward, UserRound } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { StoryChat } from '../api/templates.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { formatLocale } from '../locales/format-locale.ts';
import { ChatBubble, ChatPause } from './ChatBubble.tsx';
import { framesOf, readingTime } from './story-frames.ts';

/** Give it a key by story, so that another story starts from its beginning. Where motion is not wanted all of it stands there at once. */
export function StoryPlayer({ story }: { story: StoryChat }) {
  const { t, i18n } = useLingui();
  const frames = useMemo(() => framesOf(story.messages, story.status === 'ended' ? story.clock : undefined), [story]);
  const still = useMemo(() => matchMedia('(prefers-reduced-motion: reduce)').matches, []);
  const [shown, setShown] = useState(still ? frames.length : 1);
  const [playing, setPlaying] = useState(!still);
  const log = useRef<HTMLDivElement>(null);
  const over = shown >= frames.length;
  useEffect(() => {
    if (!playing || over) return;
    const timer = setTimeout(() => setShown(shown + 1), readingTime(frames[shown - 1]));
    return () => clearTimeout(timer);
  }, [playing, over, shown, frames]);
  useEffect(() => {
    if (!still) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [shown, still]);
  const again = () => {
    setShown(1);
    setPlaying(true);
  };
  const last = frames[Math.max(0, shown - 1)];
  const clock = over ? story.clock : last?.kind === 'message' ? last.message.at : last?.at;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-hidden rounded-card border border-line bg-sunken">
      <div ref={log} role="log" aria-label={t`Conversation`} tabIndex={0} className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-4 -outline-offset-2">
        {frames.slice(0, shown).map((frame, at) =>
          frame.kind === 'pause' ? (
            <ChatPause key={at} minutes={frame.minutes} />
          ) : (
            <ChatBubble key={at} from={frame.message.from}>
              {frame.message.text}
            </ChatBubble>
          ),
        )}
        {over ? <Ending story={story} /> : null}
      </div>
      <div className="flex flex-none items-center gap-1 border-t border-line bg-surface px-3 py-1.5">
        {over ? (
          <IconButton label={t`Play again`} side="top" onClick={again}>
            <RotateCcw size={16} />
          </IconButton>
        ) : (
          <IconButton label={playing ? t`Pause` : t`Play`} side="top" onClick={() => setPlaying(!playing)}>
            {playing ? <Pause size={16} /> : <Play size={16} />}
          </IconButton>
        )}
        <Button variant="quiet" size="small" disabled={over} icon={<SkipForward size={14} aria-hidden />} onClick={() => setShown(frames.length)}>
          <Trans>Show all</Trans>
        </Button>
        <span className="flex-1" />
        {clock ? (
          <time dateTime={clock} className="text-12 text-ink-2 tabular-nums" title={t`The clock of this conversation`}>
            {new Date(clock).toLocaleString(formatLocale(i18n), { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })}
          </time>
        ) : null}
      </div>
    </div>
  );
}

function Ending({ story }: { story: StoryChat }) {
  if (story.status !== 'ended') return null;
  return (
    <p className="flex items-center gap-1.5 self-center rounded-full border border-line bg-surface px-3 py-1 text-12 text-ink-2">
      {story.person ? <UserRound size={14} aria-hidden /> : <Flag size={14} aria-hidden />}
      {story.person ? <Trans>A person takes over</Trans> : <Trans>The conversation ends</Trans>}
    </p>
  );
}
