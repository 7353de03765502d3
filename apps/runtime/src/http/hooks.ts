/** `POST /hooks/:channel`: proven, understood, committed, and only then answered with 200. It knows channels by their kind, never by name. */
import { Hono } from 'hono';
import { LIMITS } from '@patchbay/schema';
import { kindOf } from '../channels/catalogue.ts';
import { readBody } from './body.ts';
import type { House } from './environment.ts';
import { answerError, notFound, ProblemError } from './problem.ts';

/** The door by which providers and shops' own systems bring messages. */
export function hooks(house: House): Hono {
  const app = new Hono();
  app.onError((error, context) => answerError(error, context, house.log));
  app.post('/hooks/:channel', async (context) => {
    const body = await readBody(context.req.raw, LIMITS.bodyBytes);
    const channel = await house.channels.find(context.req.param('channel'));
    const kind = channel && kindOf(channel);
    if (!channel || !kind?.verify || !kind.parse) throw notFound('This channel');
    const request = { headers: context.req.raw.headers, body, now: house.clock.now() };
    const verdict = kind.verify(channel, request);
    if (!verdict.signed) throw new ProblemError(401, 'Not signed', verdict.reason);
    if (!channel.enabled) throw new ProblemError(403, 'Switched off', 'This channel is switched off.');
    const parsed = kind.parse(channel, request);
    if ('unparsable' in parsed) {
      await house.laneStore.deadLetter(channel, parsed.unparsable, body);
      return context.json({ ok: true, kept: 'dead letter', reason: parsed.unparsable });
    }
    for (const inbound of parsed.inbound) await house.lanes.accept(channel, inbound);
    return context.json({ ok: true });
  });
  return app;
}
