/** Signing in, by better-auth on our own tables. The only file that knows the library. */
import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins';
import type pg from 'pg';
import { type Caller, permissionsOf } from './roles.ts';

export interface SignInOptions {
  pool: pg.Pool;
  secret: string;
  publicUrl: string;
}

/** Options as the library wants them; inline, since it takes its types from them. */
function createAuth({ pool, secret, publicUrl }: SignInOptions) {
  return betterAuth({
    appName: 'Patchbay',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    advanced: { database: { generateId: 'uuid' }, useSecureCookies: publicUrl.startsWith('https:'), cookiePrefix: 'patchbay' },
    user: { modelName: 'users' },
    session: { modelName: 'sign_in_sessions' },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    rateLimit: { enabled: true, storage: 'database', modelName: 'rate_limits', customRules: { '/sign-in/email': { window: 900, max: 10 } } },
    // Nobody signs up: the owner is made at set-up, everybody else is invited.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    plugins: [organization({ allowUserToCreateOrganization: false, schema: { organization: { modelName: 'workspaces' }, member: { modelName: 'members' }, invitation: { modelName: 'invitations' } } })],
  });
}

export interface SignIn {
  /** Answers everything below /api/auth. */
  handle(request: Request): Promise<Response>;
  /** Who sends this request, with the role in their workspace; undefined when nobody is signed in. */
  caller(headers: Headers): Promise<Caller | undefined>;
  /** A password as it is stored. */
  hashPassword(password: string): Promise<string>;
  /** Signs in and returns the response that carries the cookie. */
  signIn(email: string, password: string, headers: Headers): Promise<Response>;
  /** The library's options, for the test that compares tables. */
  options: unknown;
}

export function createSignIn(options: SignInOptions): SignIn {
  const auth = createAuth(options);
  return {
    options: auth.options,
    handle: (request) => auth.handler(request),
    async hashPassword(password) {
      return await (await auth.$context).password.hash(password);
    },
    signIn: (email, password, headers) => auth.api.signInEmail({ body: { email, password }, headers, asResponse: true }),
    async caller(headers) {
      const found = await auth.api.getSession({ headers });
      if (!found) return undefined;
      const { user, session } = found;
      // The workspace chosen in this session, else the first one joined; a membership that has ended is no membership.
      const { rows } = await options.pool.query({
        name: 'membership',
        text: `select "organizationId" as workspace, role from members where "userId" = $1 order by ("organizationId"::text = $2) desc, "createdAt" limit 1`,
        values: [user.id, session.activeOrganizationId ?? ''],
      });
      const member = rows[0];
      if (!member) return undefined;
      return { user: { id: user.id, name: user.name, email: user.email }, workspace: member.workspace, role: member.role, can: permissionsOf(member.role) };
    },
  };
}
