/** The sample, running: write to it as a customer would. It answers from a made-up shop on the server and reaches nobody. */
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { Clock, RotateCcw, SendHorizontal } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CHAT_TURNS_MAX, chatWithTemplate, type ChatTurn, type Template, type TemplateChat } from '../api/templates.ts';
import { Button } from '../kit/Button.tsx';
import { explain } from '../kit/explain.ts';
import { IconButton } from '../kit/IconButton.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Skeleton } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { ChatBubble, ChatPause } from './ChatBubble.tsx';
import { framesOf, languageFor } from './story-frames.ts';

/** Before the first word it shows how such a conversation goes, and offers its first question. */
export function SampleChat({ template }: { template: Template }) {
  const { t, i18n } = useLingui();
  const language = languageFor(template.languages, i18n.locale);
  const [turns, setTurns] = useState<ChatTurn[]>([]);
  const [chat, setChat] = useState<TemplateChat>();
  const [text, setText] = useState('');
  const log = useRef<HTMLDivElement>(null);
  const taking = useMutation({ mutationFn: (next: ChatTurn[]) => chatWithTemplate(template.name, language, next) });
  // Told with each turn: an answer that comes after the conversation was begun again changes nothing.
  const ask = (next: ChatTurn[]) =>
    taking.mutate(next, {
      onSuccess: (answer) => {
        setTurns(next);
        setChat(answer);
      },
    });
  const frames = useMemo(() => framesOf(chat?.messages ?? [], chat?.status === 'ended' ? undefined : chat?.clock), [chat]);
  const pending = taking.isPending ? taking.variables.at(-1) : undefined;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [frames, pending]);

  const full = turns.length >= CHAT_TURNS_MAX;
  const isReady = !taking.isPending && !full;
  const take = (turn: ChatTurn) => isReady && ask([...turns, turn]);
  const begin = () => {
    taking.reset();
    setTurns([]);
    setChat(undefined);
    setText('');
  };
  const send = () => {
    if (text.trim() === '' || !isReady) return;
    take({ customer: text.trim() });
    setText('');
  };
  const asked = template.preview[language]?.find((turn) => 'customer' in turn);
  const example = /#W\d{7}/.exec(JSON.stringify(template.preview))?.[0];
  const last = chat?.messages.at(-1);
  const problem = taking.error ? explain(taking.error, i18n) : undefined;

  return (
    <div className="flex flex-col">
      <div ref={log} role="log" aria-label={t`Conversation with the sample`} tabIndex={0} className="flex h-64 flex-col gap-2 overflow-y-auto p-4 -outline-offset-2">
        {chat || pending ? null : (
          <div className="m-auto flex flex-col items-center gap-3 text-center">
            <p className="max-w-72 text-ink-2">
              <Trans>It is running with a made-up shop. Ask it something, as a customer would.</Trans>
            </p>
            {asked && 'customer' in asked ? <Button className="rounded-full!" onClick={() => take({ customer: asked.customer })}>{asked.customer}</Button> : null}
          </div>
        )}
        {frames.map((frame, at) =>
          frame.kind === 'pause' ? (
            <ChatPause key={at} minutes={frame.minutes} />
          ) : (
            <ChatBubble key={at} own from={frame.message.from}>
              {frame.message.text}
            </ChatBubble>
          ),
        )}
        {pending && !('after' in pending) ? (
          <ChatBubble own from="customer">
            {'customer' in pending ? pending.customer : pending.text}
          </ChatBubble>
        ) : null}
        {pending ? <Skeleton className="h-8 w-2/5 flex-none rounded-[12px]" /> : null}
        {last?.from === 'bot' && chat?.status === 'waiting' && !pending ? (
          <div className="flex flex-wrap gap-2">
            {last.choices?.map((choice) => (
              <Button key={choice.id} size="small" className="rounded-full!" onClick={() => take({ choice: choice.id, text: choice.label })}>
                {choice.label}
              </Button>
            ))}
            {!last.choices && example && last.text.includes(example) ? (
              <Button size="small" className="rounded-full!" onClick={() => take({ customer: example })}>
                {example}
              </Button>
            ) : null}
          </div>
        ) : null}
        {chat?.status === 'ended' && !pending ? (
          <p className="self-center py-1 text-12 text-ink-3">{chat.person ? <Trans>A colleague would take over here, in the inbox.</Trans> : <Trans>The conversation is over. Write again to begin a new one.</Trans>}</p>
        ) : null}
        {problem ? (
          <Notice tone="bad" live title={problem.title} action={<Button size="small" onClick={() => taking.variables && ask(taking.variables)}><Trans>Try again</Trans></Button>}>
            {problem.detail}
          </Notice>
        ) : null}
      </div>
      <form
        className="flex items-center gap-1.5 border-t border-line p-3"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextInput value={text} onChange={setText} maxLength={2_000} disabled={full || chat?.person === true} aria-label={t`Write like a customer would`} placeholder={t`Write like a customer would`} />
        <IconButton type="submit" variant="primary" label={t`Send`} side="top" busy={taking.isPending} disabled={full || text.trim() === ''}>
          <SendHorizontal size={16} />
        </IconButton>
        <IconButton label={t`Let an hour pass`} side="top" disabled={!chat || chat.status === 'ended' || full || taking.isPending} onClick={() => take({ after: '1h' })}>
          <Clock size={16} />
        </IconButton>
        <IconButton label={t`Start the conversation again`} side="top" disabled={!chat} onClick={begin}>
          <RotateCcw size={16} />
        </IconButton>
      </form>
    </div>
  );
}
