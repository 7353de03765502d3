/**
 * The generic webhook, signed both ways by Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature over
 * `id.timestamp.body`). The other side honours webhook-id, so a repeated delivery is one message.
 */
import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { CHANNEL_LIMITS, cleanText, isObject, LIMITS, type OutMessage, renderMessage } from '@patchbay/schema';
import type { Channel, ChannelKind, HookRequest, Parsed, Verdict } from '../ports/channel.ts';
import { EgressError } from '../ports/egress.ts';

/** Seconds a timestamp may be off, as the specification advises. */
const TOLERANCE_S = 300;
/** Answers that ask to come again: timed out, too early, too many. */
const LATER = new Set([408, 425, 429]);
/** An address is a key of the database. */
const ADDRESS_CHARACTERS_MAX = 500;

export const webhook: ChannelKind = {
  kind: 'webhook',
  limits: CHANNEL_LIMITS.webhook,
  replies: 'deliver',
  idempotency: 'key',
  verify,
  parse,

  async deliver(channel, to, id, message, egress, now) {
    const { url } = channel.settings;
    if (typeof url !== 'string' || url === '') return { ok: false, retry: false, reason: 'This channel has no address to send replies to.' };
    if (!channel.secret) return { ok: false, retry: false, reason: 'This channel has no secret to sign with.' };
    const [rendered = message, ...more] = renderMessage(message, webhook.limits);
    const text = [rendered, ...more].map((part) => part.text).join('\n');
    const body = JSON.stringify({ to: { id: to }, text, ...(choicesOf(rendered, more) ? { choices: choicesOf(rendered, more) } : {}) });
    const timestamp = Math.floor(now / 1_000).toString();
    try {
      const response = await egress.request({
        workspace: channel.workspace,
        purpose: 'channel',
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': sign(channel.secret, id, timestamp, Buffer.from(body)) },
        body,
        timeoutMs: 10_000,
      });
      if (response.status >= 200 && response.status < 300) return { ok: true };
      const retryAfter = Number(response.headers['retry-after']);
      return { ok: false, retry: LATER.has(response.status) || response.status >= 500, reason: `The other side answered ${response.status}.`, ...(retryAfter > 0 ? { retryAfterMs: retryAfter * 1_000 } : {}) };
    } catch (error) {
      if (!(error instanceof EgressError)) throw error;
      return { ok: false, retry: error.kind !== 'refused', reason: error.message };
    }
  },
};

function choicesOf(first: OutMessage, more: OutMessage[]): OutMessage['choices'] {
  return (more.at(-1) ?? first).choices;
}

/** `v1,<base64>` over `id.timestamp.body`, as the specification says. */
export function sign(secret: string, id: string, timestamp: string, body: Uint8Array): string {
  return `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

/** Ids are keys of the database, whose length has a limit; a long one is known by its hash. */
function messageId(given: string): string {
  return given.length > 200 ? createHash('sha256').update(given).digest('base64url') : given;
}

/** Refuses what is not UTF-8 instead of guessing. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Keys of secrets in use. Making one costs more than signing with it; they are as many as there are channels. */
const keys = new Map<string, KeyObject>();
const KEYS_MAX = 1_000;

function keyOf(secret: string): KeyObject {
  let key = keys.get(secret);
  if (!key) {
    key = createSecretKey(Buffer.from(secret.replace(/^whsec_/, ''), 'base64'));
    keys.set(secret, key);
    if (keys.size > KEYS_MAX) keys.delete(keys.keys().next().value as string);
  }
  return key;
}

function verify(channel: Channel, { headers, body, now }: HookRequest): Verdict {
  const id = headers.get('webhook-id');
  const timestamp = headers.get('webhook-timestamp');
  const signatures = headers.get('webhook-signature');
  if (!channel.secret) return { signed: false, reason: 'This channel has no secret yet.' };
  if (!id || !timestamp || !signatures) return { signed: false, reason: 'webhook-id, webhook-timestamp and webhook-signature are needed.' };
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1_000 - Number(timestamp)) > TOLERANCE_S) return { signed: false, reason: 'The timestamp is more than five minutes off.' };
  const expected = Buffer.from(sign(channel.secret, id, timestamp, body));
  const signed = signatures.split(' ').some((each) => {
    const given = Buffer.from(each);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return signed ? { signed: true } : { signed: false, reason: 'The signature does not fit the body.' };
}

function parse(_channel: Channel, { headers, body }: HookRequest): Parsed {
  let json: unknown;
  try {
    json = JSON.parse(utf8.decode(body));
  } catch {
    return { unparsable: 'The body is not JSON.' };
  }
  if (!isObject(json) || !isObject(json.from)) return { unparsable: 'The body has no "from": {"id": …}.' };
  const { id: from, name } = json.from;
  // Beyond this, JSON numbers are rounded: two customers would become one.
  if (typeof from === 'number' && !Number.isSafeInteger(from)) return { unparsable: '"from.id" is too large for a number: send it as a text.' };
  const address = typeof from === 'string' || typeof from === 'number' ? cleanText(String(from)) : '';
  if (address === '') return { unparsable: '"from.id" is missing.' };
  if (address.length > ADDRESS_CHARACTERS_MAX) return { unparsable: `"from.id" is longer than ${ADDRESS_CHARACTERS_MAX} characters.` };
  const { text, choice } = json;
  const sender = { address, id: messageId(headers.get('webhook-id') ?? ''), ...(typeof name === 'string' && name !== '' ? { name: cleanText(name, 200) } : {}) };
  const said = typeof text === 'string' ? cleanText(text, LIMITS.messageCharacters) : undefined;
  const picked = typeof choice === 'string' ? cleanText(choice, 200) : '';
  if (picked !== '') return { inbound: [{ ...sender, type: 'choice.picked', choice: picked, text: said ?? picked }] };
  if (said === undefined) return { unparsable: '"text" is missing.' };
  return { inbound: [{ ...sender, type: 'message.received', text: said }] };
}
