/** What came in correctly signed and was not understood: shown to people, newest first. */
import type { Scope } from '../adapters/store/scope.ts';

const SHOWN_MAX = 200;
/** Characters of a body that are shown. */
const BODY_SHOWN = 4_000;

export async function listDeadLetters(scope: Scope): Promise<{ id: string; channel: string; at: string; reason: string; body: string }[]> {
  const rows = await scope.from('dead_letters').select(['id', 'channel_id', 'at', 'reason', 'body']).orderBy('at', 'desc').limit(SHOWN_MAX).execute();
  return rows.map((row) => ({ id: row.id, channel: row.channel_id, at: row.at.toISOString(), reason: row.reason, body: row.body.toString('utf8').slice(0, BODY_SHOWN) }));
}
