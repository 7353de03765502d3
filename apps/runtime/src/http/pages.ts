/** The editor's and the web chat's files, from the last build. Every page carries a policy that lets no foreign script in. */
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { frameAncestors } from '../channels/visitor.ts';
import type { House } from './environment.ts';
import { notFound } from './problem.ts';

const DIST = join(import.meta.dirname, '../../../editor/dist');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
};

const POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self' ws: wss:; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'";

/** Whatever is no other door is a page; a path nobody knows is the editor's. */
export function pages(house: House): Hono {
  const app = new Hono();

  app.get('/chat/:channel/script.js', async () => await file('chat-script.js', 'no-cache', { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }));

  app.get('/chat/:channel', async (context) => {
    const channel = await house.channels.find(context.req.param('channel'));
    if (channel?.kind !== 'web-chat' || !channel.enabled) throw notFound('This chat');
    return await file('chat.html', 'no-cache', { 'content-security-policy': `${POLICY}; frame-ancestors ${frameAncestors(channel.settings.domains)}` });
  });

  app.get('/assets/*', async (context) => await file(context.req.path, 'public, max-age=31536000, immutable'));

  app.get('*', async (context) => {
    const found = extname(context.req.path) === '' ? undefined : await lookUp(context.req.path);
    // Any other path is a page of the editor, which finds its own way.
    return await file(found ? context.req.path : 'index.html', 'no-cache', { 'content-security-policy': `${POLICY}; frame-ancestors 'none'`, 'x-frame-options': 'DENY' });
  });
  return app;
}

async function lookUp(path: string): Promise<{ path: string; stats: Stats } | undefined> {
  const full = normalize(join(DIST, path));
  if (!full.startsWith(`${DIST}/`)) return undefined;
  const stats = await stat(full).catch(() => undefined);
  return stats?.isFile() ? { path: full, stats } : undefined;
}

async function file(path: string, cache: string, headers: Record<string, string> = {}): Promise<Response> {
  const found = await lookUp(path);
  if (!found) throw notFound('This page');
  return new Response(Readable.toWeb(createReadStream(found.path)) as ReadableStream, {
    headers: { 'content-type': TYPES[extname(found.path)] ?? 'application/octet-stream', 'content-length': String(found.stats.size), 'cache-control': cache, ...headers },
  });
}
