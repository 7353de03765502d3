/** Recorded webhooks, byte for byte as they came, are proven and understood as they were when they were recorded. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { webhook } from '../../apps/runtime/src/channels/webhook.ts';
import type { Channel, Inbound } from '../../apps/runtime/src/ports/channel.ts';

interface Recording {
  what: string;
  secret: string;
  headers: Record<string, string>;
  body: string;
  expected: { inbound: Inbound[] } | { unparsable: string };
}

const FOLDER = new URL('../recordings/webhook/', import.meta.url);
const recordings = readdirSync(FOLDER).map((file): [string, Recording] => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))]);

function replay({ secret, headers, body }: Recording, change: { body?: string; secret?: string; minutesLater?: number } = {}) {
  const channel: Channel = { workspace: 'w', id: 'c', kind: 'webhook', name: 'Webhook', flow: null, enabled: true, settings: {}, secret: change.secret ?? secret };
  const request = { headers: new Headers(headers), body: Buffer.from(change.body ?? body), now: Number(headers['webhook-timestamp']) * 1_000 + (change.minutesLater ?? 0) * 60_000 };
  return { verdict: webhook.verify!(channel, request), parsed: webhook.parse!(channel, request) };
}

test('there are recordings of several kinds', () => {
  expect(recordings.length).toBeGreaterThanOrEqual(8);
});

describe.each(recordings)('%s', (_, recording) => {
  test(recording.what, () => {
    expect(replay(recording)).toEqual({ verdict: { signed: true }, parsed: recording.expected });
  });

  test('is not believed when one byte, the secret or the hour is another', () => {
    expect(replay(recording, { body: `${recording.body} ` }).verdict).toMatchObject({ signed: false });
    expect(replay(recording, { secret: 'whsec_YW5vdGhlciBzZWNyZXQgb2YgYW5vdGhlciBzaG9w' }).verdict).toMatchObject({ signed: false });
    expect(replay(recording, { minutesLater: 6 }).verdict).toMatchObject({ signed: false });
    expect(replay(recording, { minutesLater: -6 }).verdict).toMatchObject({ signed: false });
    expect(replay(recording, { minutesLater: 4 }).verdict).toEqual({ signed: true });
  });
});
