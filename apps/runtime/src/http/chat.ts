/** The web chat's own door: messages in, replies out as server-sent events. A visitor sees their own conversation and nothing else. */
import { cleanText, language, LIMITS, renderMessage } from '@patchbay/schema';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { addressOf, newVisitor } from '../channels/visitor.ts';
import { webChat } from '../channels/web-chat.ts';
import { conversationVersion, readTranscript, type TranscriptMessage } from '../desk/conversations.ts';
import type { Channel } from '../ports/channel.ts';
import { readBody } from './body.ts';
import type { House } from './environment.ts';
import { notFound, ProblemError } from './problem.ts';

const message = z.object({
  visitor: z.string().max(200).optional(),
  /** Made by the page before it sends, so that sending again is harmless. */
  id: z.string().min(8).max(100),
  text: z.string().min(1).max(LIMITS.messageCharacters),
  choice: z.string().max(200).optional(),
  /** Language of the visitor's browser. */
  language: language.optional().catch(undefined),
});

/** Milliseconds between looks at the database when no commit of this process knocks: another process may have answered. */
const LOOK_MS = 2_000;

/** Open to everybody: a visitor is known by the secret they were given with their first message. */
export function chat(house: House): Hono {
  const app = new Hono();

  const channelOf = async (id: string): Promise<Channel> => {
    const channel = await house.channels.find(id);
    if (channel?.kind !== 'web-chat' || !channel.enabled) throw notFound('This chat');
    return channel;
  };

  app.get('/chat/:channel/config', async (context) => {
    const channel = await channelOf(context.req.param('channel'));
    const { languages } = await house.workspace(channel.workspace);
    return context.json({ name: channel.name, languages });
  });

  app.post('/chat/:channel/messages', async (context) => {
    const channel = await channelOf(context.req.param('channel'));
    const body = await readBody(context.req.raw, LIMITS.bodyBytes);
    const parsed = message.safeParse(parseJson(body));
    if (!parsed.success) throw new ProblemError(400, 'Not understood', parsed.error.issues[0]?.message);
    const { id, choice } = parsed.data;
    const text = cleanText(parsed.data.text, LIMITS.messageCharacters);
    const visitor = parsed.data.visitor ?? newVisitor();
    const address = addressOf(visitor);
    if (!address) throw new ProblemError(400, 'Not understood', 'This visitor is not one of ours.');
    // Two visitors may choose the same id: it counts within the visitor's own conversation.
    const sender = { address, id: `${address}:${cleanText(id)}`, ...(parsed.data.language === undefined ? {} : { language: parsed.data.language }) };
    await house.lanes.accept(channel, choice === undefined ? { ...sender, type: 'message.received', text } : { ...sender, type: 'choice.picked', choice, text });
    const found = await house.laneStore.findConversation(channel, address);
    return context.json({ visitor, messages: found ? (await readTranscript(house.scopes(channel.workspace), found.conversation)).flatMap(shown) : [] });
  });

  app.get('/chat/:channel/stream', async (context) => {
    const channel = await channelOf(context.req.param('channel'));
    const address = addressOf(context.req.query('visitor') ?? '');
    if (!address) throw notFound('This conversation');
    const found = await house.laneStore.findConversation(channel, address);
    if (!found) throw notFound('This conversation');
    const { conversation } = found;
    const scope = house.scopes(channel.workspace);
    const seen = new Set<string>();
    const after = context.req.header('last-event-id') ?? context.req.query('after');
    return streamSSE(context, async (stream) => {
      let wake: (() => void) | undefined;
      let knocked = false;
      const stop = house.streams.listen(conversation, () => {
        knocked = true;
        wake?.();
      });
      stream.onAbort(() => wake?.());
      let first = true;
      let version: string | undefined;
      try {
        while (!stream.aborted) {
          knocked = false;
          const latest = await conversationVersion(scope, conversation);
          const changed = latest !== version;
          version = latest;
          const said = changed ? (await readTranscript(scope, conversation)).flatMap(shown) : [];
          const known = first && after !== undefined ? said.findIndex((each) => each.id === after) : -1;
          for (const [at, each] of said.entries()) {
            if (at > known && !seen.has(each.id)) await stream.writeSSE({ id: each.id, data: JSON.stringify(each) });
            seen.add(each.id);
          }
          first = false;
          if (knocked || stream.aborted) continue;
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, LOOK_MS);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
          });
        }
      } finally {
        stop();
      }
    });
  });
  return app;
}

/** A message as the customer may see it: within the limits of this channel, and nothing of how it was delivered. Parts of a long one follow it under ids of their own. */
function shown({ id, from, text, choices, at }: TranscriptMessage): Omit<TranscriptMessage, 'state'>[] {
  if (from === 'customer') return [{ id, from, text, at }];
  return renderMessage({ text, ...(choices ? { choices } : {}) }, webChat.limits).map((part, number) => ({ id: number === 0 ? id : `${id}.${number + 1}`, from, at, ...part }));
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new ProblemError(400, 'Not understood', 'The body is not JSON.');
  }
}
