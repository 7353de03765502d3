/** Where a request comes from: the other end of its connection, or what the proxies that are ours (TRUSTED_PROXIES) say of it. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Each proxy adds the address it was called from at the right, so ours are counted from there; what stands further left is anybody's word. */
export function clientAddress(context: Context, trustedProxies: number): string {
  const forwarded = trustedProxies === 0 ? [] : (context.req.header('x-forwarded-for') ?? '').split(',').map((each) => each.trim());
  return forwarded.at(-trustedProxies) || (getConnInfo(context).remote.address ?? '');
}
