/** Visitors of a web chat: a random token that only their frame has. What is stored as the address is its hash. */
import { createHash, randomBytes } from 'node:crypto';

/** A new visitor's token: 32 random bytes. */
export function newVisitor(): string {
  return randomBytes(32).toString('base64url');
}

/** The address of a visitor; undefined for something that is not a token of ours. */
export function addressOf(visitor: string): string | undefined {
  return /^[A-Za-z0-9_-]{43}$/.test(visitor) ? createHash('sha256').update(visitor).digest('base64url') : undefined;
}

/** The Content-Security-Policy source list of pages that may frame the chat. */
export function frameAncestors(domains: unknown): string {
  if (!Array.isArray(domains) || domains.length === 0) return '*';
  return ["'self'", ...domains.filter((domain): domain is string => typeof domain === 'string' && /^(\*\.)?[a-z0-9.-]+(:\d+)?$/i.test(domain))].join(' ');
}
