/** Conversations to read, and what came in and was not understood. */
import { z } from '@hono/zod-openapi';
import { listDeadLetters } from '../../desk/dead-letters.ts';
import { CURSOR, findConversation, listConversations } from '../../desk/conversations.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound } from '../problem.ts';
import { answers, idParam, problems } from '../shapes.ts';

const status = z.enum(['open', 'waiting', 'closed']);
const conversation = z
  .object({
    id: z.string(),
    contact: z.object({ id: z.string(), name: z.string() }),
    channel: z.object({ id: z.string(), kind: z.string(), name: z.string() }),
    status,
    outcome: z.string().nullable(),
    lastAt: z.string(),
    lastText: z.string(),
  })
  .openapi('Conversation');
const message = z.object({ id: z.string(), from: z.enum(['customer', 'bot', 'agent']), text: z.string(), choices: z.array(z.object({ id: z.string(), label: z.string() })).optional(), at: z.string(), state: z.string() });

/** Reading only. */
export function desk(app: Router, house: House): void {
  app.openapi(
    declare(house, 'conversation:read', {
      method: 'get',
      path: '/api/conversations',
      summary: 'Conversations, last heard of first',
      request: { query: z.object({ status: status.optional(), after: z.string().regex(CURSOR, 'is not the end of a page').optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }) },
      responses: { 200: answers('Conversations', z.object({ conversations: z.array(conversation), next: z.string().nullable() })), ...problems },
    }),
    async (context) => {
      const { status: wanted, after, limit } = context.req.valid('query');
      return context.json(await listConversations(context.get('scope'), wanted, after, limit), 200);
    },
  );

  app.openapi(
    declare(house, 'conversation:read', { method: 'get', path: '/api/conversations/{id}', summary: 'One conversation with its transcript', request: { params: idParam }, responses: { 200: answers('The conversation', conversation.extend({ messages: z.array(message) })), ...problems } }),
    async (context) => {
      const found = await findConversation(context.get('scope'), context.req.valid('param').id);
      if (!found) throw notFound('This conversation');
      return context.json(found, 200);
    },
  );

  app.openapi(
    declare(house, 'conversation:read', { method: 'get', path: '/api/dead-letters', summary: 'Signed requests that were not understood', responses: { 200: answers('Dead letters', z.object({ letters: z.array(z.object({ id: z.string(), channel: z.string(), at: z.string(), reason: z.string(), body: z.string() })) })), ...problems } }),
    async (context) => context.json({ letters: await listDeadLetters(context.get('scope')) }, 200),
  );
}
