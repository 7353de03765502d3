/** What the public chat and the runtime say to each other, checked where it comes in. */

export interface ChatMessage {
  id: string;
  from: 'customer' | 'bot' | 'agent';
  text: string;
  choices?: { id: string; label: string }[];
  at: string;
}

/** A message on its way out. The id is made here before sending, so that sending twice is one message. */
export interface Draft {
  id: string;
  text: string;
  choice?: string;
}

/** Refused for good: sending the same again would be refused again. */
export class Refused extends Error {}

/** Sends one message; throws Refused when it will never be taken, anything else when it is worth another try. */
export async function sendDraft(base: string, draft: Draft, visitor: string | undefined, language: string): Promise<{ visitor: string; messages: ChatMessage[] }> {
  const response = await fetch(`${base}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...(visitor ? { visitor } : {}), ...draft, language }),
  });
  if (!response.ok) {
    const forGood = response.status >= 400 && response.status < 500 && ![408, 425, 429].includes(response.status);
    throw forGood ? new Refused(String(response.status)) : new Error(String(response.status));
  }
  const answer = (await response.json()) as { visitor?: unknown; messages?: unknown };
  return { visitor: typeof answer.visitor === 'string' ? answer.visitor : (visitor ?? ''), messages: Array.isArray(answer.messages) ? answer.messages.filter(isChatMessage) : [] };
}

/** Is this what the runtime sends? */
export function isChatMessage(value: unknown): value is ChatMessage {
  if (typeof value !== 'object' || value === null) return false;
  const { id, from, text } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string' && (from === 'customer' || from === 'bot' || from === 'agent');
}
