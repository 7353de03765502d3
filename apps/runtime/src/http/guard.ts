/** The guard: every route below /api declares who may call it, and a route that does not is refused when the server starts. */
import { type OpenAPIHono, createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Permission } from '../people/roles.ts';
import type { House, HttpEnv } from './environment.ts';
import { ProblemError } from './problem.ts';

/** `public` needs nobody, `signed-in` anybody with a workspace, anything else the permission of that name. */
export type Access = 'public' | 'signed-in' | Permission;

export type Router = OpenAPIHono<HttpEnv>;

/** Declares a route with its access; the only way routes below /api are made. */
export function declare<const P extends string, const R extends Omit<RouteConfig, 'path' | 'middleware'> & { path: P }>(house: House, access: Access, route: R) {
  return createRoute({ ...route, middleware: [admit(house, access)] as const, 'x-access': access, ...(access === 'public' ? {} : { security: [{ session: [] }] }) });
}

/** Lets through who may call, with their scope; the same middleware guards the WebSocket. */
export function admit(house: House, access: Access): MiddlewareHandler<HttpEnv> {
  return async (context, next) => {
    if (access === 'public') return await next();
    const caller = await house.signIn.caller(context.req.raw.headers);
    if (!caller) throw new ProblemError(401, 'Not signed in', 'Sign in and try again.');
    if (access !== 'signed-in' && !caller.can.includes(access)) throw new ProblemError(403, 'Not allowed', `Your role (${caller.role}) may not do this. Ask an owner or admin of the workspace.`);
    context.set('caller', caller);
    context.set('scope', house.scopes(caller.workspace));
    return await next();
  };
}

/**
 * Refuses requests that another site could make a signed-in browser send: what changes state needs our own Origin (or none, as
 * programs send) and, with a body, a content type that forms cannot have.
 */
export function sameOrigin(house: House): MiddlewareHandler<HttpEnv> {
  const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
  return async (context, next) => {
    if (safe.has(context.req.method)) return await next();
    const origin = context.req.header('origin');
    if (origin !== undefined && !isOwnOrigin(house, origin, context.req.header('host'))) throw new ProblemError(403, 'Wrong origin', 'This request came from another site.');
    const site = context.req.header('sec-fetch-site');
    if (origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none') throw new ProblemError(403, 'Wrong origin', 'This request came from another site.');
    const type = context.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    if (type !== undefined && type !== 'application/json' && type !== 'text/csv' && type !== 'application/x-ndjson') throw new ProblemError(415, 'Wrong content type', 'Send application/json.');
    return await next();
  };
}

/** Our own origin as configured, or the host the request itself was sent to. */
export function isOwnOrigin(house: House, origin: string, host: string | undefined): boolean {
  return origin === house.publicUrl || (host !== undefined && URL.parse(origin)?.host === host);
}
