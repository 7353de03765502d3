/** Set-up, sign-in and who is here. */
import { z } from '@hono/zod-openapi';
import type { House } from '../environment.ts';
import { declare, type Router } from '../guard.ts';
import { ProblemError } from '../problem.ts';
import { answers, nothing, problems, storable, takes } from '../shapes.ts';

const owner = z.object({
  token: z.string().max(200),
  name: storable(100).trim().min(1),
  email: z.email().max(254),
  password: z.string().min(10, 'needs at least 10 characters').max(200),
  workspace: storable(100).trim().min(1),
  zone: z
    .string()
    .max(64)
    .refine((zone) => isZone(zone), 'is not a time zone')
    .default('UTC'),
  languages: z.array(z.string().max(35)).min(1).max(40).default(['en', 'zh-CN']),
});

const me = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  workspace: z.object({ id: z.string(), name: z.string(), zone: z.string(), languages: z.array(z.string()) }),
  role: z.string(),
  can: z.array(z.string()),
});

/** Set-up and status are open to everybody; set-up closes with its first use. */
export function people(app: Router, house: House): void {
  app.openapi(
    declare(house, 'public', { method: 'get', path: '/api/status', summary: 'Whether set-up is open and whether you are signed in', responses: { 200: answers('Status', z.object({ setup: z.enum(['open', 'done']), signedIn: z.boolean() })), ...problems } }),
    async (context) => context.json({ setup: (await house.setUp.isOpen()) ? ('open' as const) : ('done' as const), signedIn: (await house.signIn.caller(context.req.raw.headers)) !== undefined }, 200),
  );

  app.openapi(
    declare(house, 'public', { method: 'post', path: '/api/setup', summary: 'Create the owner, once, with the token of the server’s output', request: { body: takes(owner) }, responses: { 201: answers('Signed in as the owner', nothing), ...problems } }),
    async (context) => {
      const { token, ...who } = context.req.valid('json');
      if (!(await house.setUp.create(token, who))) throw new ProblemError(403, 'Set-up is closed', 'This link is not valid, or the owner exists already. Start Patchbay again for a new link, or sign in.');
      const signedIn = await house.signIn.signIn(who.email, who.password, context.req.raw.headers);
      for (const cookie of signedIn.headers.getSetCookie()) context.header('set-cookie', cookie, { append: true });
      return context.json({}, 201);
    },
  );

  app.openapi(
    declare(house, 'signed-in', { method: 'get', path: '/api/me', summary: 'Who you are, where, and what you may do', responses: { 200: answers('You', me), ...problems } }),
    async (context) => {
      const { user, workspace, role, can } = context.get('caller');
      const found = await house.workspace(workspace);
      return context.json({ user, workspace: found, role, can: [...can] }, 200);
    },
  );
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
