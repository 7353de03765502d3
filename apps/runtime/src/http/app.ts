/** All doors of the house in one place: API, hooks, chat, rooms, health, pages. Thin: it joins rooms and decides nothing. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { upgradeWebSocket } from '@hono/node-server';
import { LIMITS } from '@patchbay/schema';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { WebSocket } from 'ws';
import type { Rooms } from '../collab/rooms.ts';
import { chat } from './chat.ts';
import { clientAddress } from './client-address.ts';
import type { House, HttpEnv } from './environment.ts';
import { admit, isOwnOrigin, sameOrigin } from './guard.ts';
import { pages } from './pages.ts';
import { answerError, answerProblem, notFound, ProblemError } from './problem.ts';
import { channels } from './routes/channels.ts';
import { data } from './routes/data.ts';
import { desk } from './routes/desk.ts';
import { finding } from './routes/finding.ts';
import { flows } from './routes/flows.ts';
import { people } from './routes/people.ts';
import { templates } from './routes/templates.ts';
import { tests } from './routes/tests.ts';
import { versions } from './routes/versions.ts';

/** Everything but the hooks, which are answered before this is loaded. */
export function createApp(house: House, rooms: Rooms): Hono {
  const app = new Hono();
  app.onError((error, context) => answerError(error, context, house.log));
  app.use('*', secureHeaders({ xFrameOptions: false, crossOriginResourcePolicy: false, strictTransportSecurity: house.publicUrl.startsWith('https:') ? 'max-age=31536000' : false, referrerPolicy: 'strict-origin-when-cross-origin' }));
  app.get('/healthz', (context) => context.json({ ok: true }));
  app.get('/readyz', async (context) => {
    try {
      await house.ping();
      return context.json({ ok: true });
    } catch {
      return context.json({ ok: false, reason: 'The database does not answer.' }, 503);
    }
  });
  app.route('/', chat(house));
  app.route('/', api(house));
  app.route('/', collab(house, rooms));
  app.route('/', pages(house));
  return app;
}

/** Addresses of imports, which are read record by record and count for themselves; a record may be called import, too. */
const IMPORTS = /^\/api\/(contacts|tables\/[^/]+)\/import$/;

/** Everything below /api, with its description at /api/openapi.json. */
export function api(house: House): OpenAPIHono<HttpEnv> {
  const app = new OpenAPIHono<HttpEnv>({
    defaultHook(result) {
      if (result.success) return;
      const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
      throw new ProblemError(400, 'Not understood', errors[0] && `${errors[0].path || 'The request'}: ${errors[0].message}`, { errors });
    },
  });
  app.use('/api/*', sameOrigin(house));
  app.use('/api/*', async (context, next) => {
    context.header('cache-control', 'no-store');
    if (IMPORTS.test(context.req.path)) return await next();
    const maxSize = context.req.path === '/api/flows' ? LIMITS.flowFileBytes : LIMITS.bodyBytes;
    const onError = () => {
      throw new ProblemError(413, 'Too large', `At most ${maxSize / 1_048_576} MB can be taken at once.`);
    };
    return await bodyLimit({ maxSize, onError })(context, next);
  });
  // The sign-in library has some forty routes more; what nobody needs is not there.
  app.on('POST', ['/api/auth/sign-in/email', '/api/auth/sign-out'], async (context) => {
    const answer = await house.signIn.handle(context.req.raw, clientAddress(context, house.config.trustedProxies));
    if (answer instanceof Response) {
      if (answer.ok) return answer;
      const said = (await answer.json().catch(() => ({}))) as { message?: unknown };
      throw new ProblemError(answer.status, 'Not signed in', typeof said.message === 'string' ? `${said.message}.` : undefined);
    }
    const seconds = Math.ceil(answer.tooManyTries / 1_000);
    const refused = answerProblem({ type: 'about:blank', title: 'Too many tries', status: 429, detail: `Try again in ${Math.ceil(seconds / 60)} minutes.` }, context);
    refused.headers.set('retry-after', String(seconds));
    return refused;
  });
  for (const routes of [people, flows, templates, versions, tests, data, channels, desk, finding]) routes(app, house);
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'patchbay.session_token' });
  app.get('/api/openapi.json', (context) => context.json(app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Patchbay', version: '1' }, servers: [{ url: house.publicUrl }] })));
  app.all('/api/*', () => {
    throw notFound('This address');
  });
  return app;
}

/** Milliseconds after which a connection of somebody who signed out, was removed or has another role is noticed and closed. */
const LOOK_AGAIN_MS = 4_000;

/** The WebSocket of the shared documents: refused before the upgrade for strangers and for other sites' pages. */
function collab(house: House, rooms: Rooms): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get(
    '/collab',
    async (context, next) => {
      const origin = context.req.header('origin');
      if (origin === undefined || !isOwnOrigin(house, origin, context.req.header('host'))) throw new ProblemError(403, 'Wrong origin', 'This connection came from another site.');
      await next();
    },
    admit(house, 'flow:read'),
    upgradeWebSocket((context) => {
      const caller = context.get('caller');
      const { headers } = context.req.raw;
      let connection: ReturnType<Rooms['handleConnection']> | undefined;
      let looking: NodeJS.Timeout | undefined;
      return {
        onOpen(_event, socket) {
          looking = setInterval(async () => {
            // While the database is away there is no news.
            const now = await house.signIn.caller(headers).catch(() => caller);
            if (now?.workspace !== caller.workspace || now.role !== caller.role) socket.close(4401, 'What you may do here has changed.');
          }, LOOK_AGAIN_MS).unref();
          connection = rooms.handleConnection(socket.raw as WebSocket, context.req.raw, { caller });
        },
        onMessage(event) {
          try {
            connection?.handleMessage(new Uint8Array(event.data as ArrayBuffer));
          } catch (error) {
            // A client that goes on after it was refused; it hears nothing more, and nobody else is touched.
            house.log.debug({ err: error, user: caller.user.id }, 'A message to a room was ignored.');
          }
        },
        onClose(event) {
          clearInterval(looking);
          connection?.handleClose(event);
        },
      };
    }),
  );
  return app;
}
