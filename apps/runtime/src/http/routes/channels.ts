/** Connected channels. A secret is shown when it is made and never again. */
import { z } from '@hono/zod-openapi';
import type { ChannelSummary } from '../../channels/channels.ts';
import { CHANNEL_KINDS } from '../../channels/catalogue.ts';
import { findFlow } from '../../flows/flows.ts';
import type { Scope } from '../../adapters/store/scope.ts';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { notFound, ProblemError } from '../problem.ts';
import { answers, idParam, problems, storable, takes } from '../shapes.ts';

const settings = z.strictObject({
  /** Web chat: pages that may show it, `shop.example` or `*.shop.example`; none means all. */
  domains: z.array(z.string().regex(/^(\*\.)?[a-z0-9.-]+(:\d+)?$/i, 'is not a domain such as shop.example')).max(100).optional(),
  /** Webhook: where replies are sent. */
  url: z.url({ protocol: /^https?$/ }).max(2_000).optional(),
});
const channel = z
  .object({ id: z.string(), kind: z.string(), name: z.string(), flow: z.string().nullable(), enabled: z.boolean(), settings, publicUrl: z.string() })
  .openapi('Channel');
const input = z.object({ kind: z.enum(Object.keys(CHANNEL_KINDS) as [string, ...string[]]), name: storable(100).trim().min(1), flow: z.uuid().nullable().default(null), settings: settings.default({}) });
const change = z.object({ name: storable(100).trim().min(1).optional(), flow: z.uuid().nullable().optional(), settings: settings.optional(), enabled: z.boolean().optional() });

/** Connecting and changing need the right to manage channels. */
export function channels(app: Router, house: House): void {
  const show = (summary: ChannelSummary) => ({ ...summary, settings: summary.settings as z.infer<typeof settings>, publicUrl: `${house.publicUrl}/${summary.kind === 'web-chat' ? 'chat' : 'hooks'}/${summary.id}` });
  const requireFlow = async (scope: Scope, flow: string | null | undefined) => {
    if (flow && !(await findFlow(scope, flow))) throw new ProblemError(422, 'No such flow', 'The flow this channel should answer with does not exist.', { errors: [{ path: 'flow', message: 'does not exist' }] });
  };

  app.openapi(declare(house, 'channel:read', { method: 'get', path: '/api/channels', summary: 'All channels', responses: { 200: answers('Channels', z.object({ channels: z.array(channel) })), ...problems } }), async (context) =>
    context.json({ channels: (await house.channels.list(context.get('scope'))).map(show) }, 200),
  );

  app.openapi(
    declare(house, 'channel:manage', { method: 'post', path: '/api/channels', summary: 'Connect a channel', request: { body: takes(input) }, responses: { 201: answers('Connected', channel.extend({ secret: z.string().nullable() })), ...problems } }),
    async (context) => {
      const scope = context.get('scope');
      const body = context.req.valid('json');
      await requireFlow(scope, body.flow);
      const made = await house.channels.create(scope, body as never);
      return context.json({ ...show(made.channel), secret: made.secret }, 201);
    },
  );

  app.openapi(declare(house, 'channel:manage', { method: 'patch', path: '/api/channels/{id}', summary: 'Change a channel', request: { params: idParam, body: takes(change) }, responses: { 200: answers('Changed', channel), ...problems } }), async (context) => {
    const scope = context.get('scope');
    const body = context.req.valid('json');
    await requireFlow(scope, body.flow);
    const changed = await house.channels.change(scope, context.req.valid('param').id, body as never);
    if (!changed) throw notFound('This channel');
    return context.json(show(changed), 200);
  });

  app.openapi(declare(house, 'channel:manage', { method: 'post', path: '/api/channels/{id}/secret', summary: 'Replace the secret of a webhook', request: { params: idParam }, responses: { 200: answers('The new secret', z.object({ secret: z.string() })), ...problems } }), async (context) => {
    const secret = await house.channels.renewSecret(context.get('scope'), context.req.valid('param').id);
    if (!secret) throw notFound('This webhook');
    return context.json({ secret }, 200);
  });

  app.openapi(declare(house, 'channel:manage', { method: 'delete', path: '/api/channels/{id}', summary: 'Disconnect a channel and remove its conversations', request: { params: idParam }, responses: { 204: { description: 'Removed' }, ...problems } }), async (context) => {
    if (!(await house.channels.remove(context.get('scope'), context.req.valid('param').id))) throw notFound('This channel');
    return context.body(null, 204);
  });
}
