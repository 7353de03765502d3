/** Signing in, by better-auth on our own tables. The only file that knows the library. */
import type pg from 'pg';
import type { Log } from '../ports/log.ts';
import { type Caller, permissionsOf } from './roles.ts';
import { createTries } from './tries.ts';

export interface SignInOptions {
  pool: pg.Pool;
  secret: string;
  publicUrl: string;
  log: Log;
}

const BASE_PATH = '/api/auth';
/** Wrong passwords are counted by tries.ts: the library's own limit would count right ones too, and knows no accounts. */
const SIGN_IN = '/sign-in/email';
const ADDRESS_HEADER = 'x-patchbay-client-address';

/** The library with its options, inline, since it takes its types from them. Loaded when it is first needed: webhooks never need it. */
async function createAuth({ pool, secret, publicUrl, log }: SignInOptions) {
  const [{ betterAuth }, { organization }] = await Promise.all([import('better-auth'), import('better-auth/plugins')]);
  return betterAuth({
    appName: 'Patchbay',
    baseURL: publicUrl,
    basePath: BASE_PATH,
    secret,
    database: pool,
    telemetry: { enabled: false },
    logger: { log: (level, sentence) => log[level]({ from: 'better-auth' }, sentence) },
    // Only handle() sets this header: what a request says of its own address is nobody's word but the sender's.
    advanced: { database: { generateId: 'uuid' }, useSecureCookies: publicUrl.startsWith('https:'), cookiePrefix: 'patchbay', ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] } },
    user: { modelName: 'users' },
    session: { modelName: 'sign_in_sessions' },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    rateLimit: { enabled: true, storage: 'database', modelName: 'rate_limits', customRules: { [SIGN_IN]: false } },
    // Nobody signs up: the owner is made at set-up, everybody else is invited.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    plugins: [organization({ allowUserToCreateOrganization: false, schema: { organization: { modelName: 'workspaces' }, member: { modelName: 'members' }, invitation: { modelName: 'invitations' } } })],
  });
}

export interface SignIn {
  /** Answers everything below /api/auth for a client at this address; or says how many milliseconds somebody who guesses has to wait. */
  handle(request: Request, address: string): Promise<Response | { tooManyTries: number }>;
  /** Who sends this request, with the role in their workspace; undefined when nobody is signed in. */
  caller(headers: Headers): Promise<Caller | undefined>;
  /** A password as it is stored. */
  hashPassword(password: string): Promise<string>;
  /** Signs in and returns the response that carries the cookie. */
  signIn(email: string, password: string, headers: Headers): Promise<Response>;
  /** The library's options, for the test that compares tables. */
  options(): Promise<unknown>;
}

export function createSignIn(options: SignInOptions): SignIn {
  const tries = createTries(options.pool);
  let loading: ReturnType<typeof createAuth> | undefined;
  const load = () => (loading ??= createAuth(options));
  return {
    options: async () => (await load()).options,
    async handle(request, address) {
      const { handler } = await load();
      const headers = new Headers(request.headers);
      headers.set(ADDRESS_HEADER, address);
      if (request.method !== 'POST' || new URL(request.url).pathname !== `${BASE_PATH}${SIGN_IN}`) return await handler(new Request(request, { headers }));
      const body = await request.text();
      const email = emailOf(body);
      const tooManyTries = await tries.take(email, address);
      if (tooManyTries > 0) return { tooManyTries };
      const response = await handler(new Request(request.url, { method: 'POST', headers, body }));
      if (response.ok) await tries.forgive(email, address);
      return response;
    },
    async hashPassword(password) {
      return await (await (await load()).$context).password.hash(password);
    },
    signIn: async (email, password, headers) => await (await load()).api.signInEmail({ body: { email, password }, headers, asResponse: true }),
    async caller(headers) {
      // Without our cookie nobody is signed in, and nothing need be asked.
      if (!headers.get('cookie')?.includes('patchbay.')) return undefined;
      const found = await (await load()).api.getSession({ headers });
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

function emailOf(body: string): string {
  try {
    return String(JSON.parse(body).email);
  } catch {
    return '';
  }
}
