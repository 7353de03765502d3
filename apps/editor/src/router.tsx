/** Which address shows what. Every room is loaded when it is entered; all but the door need somebody signed in. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { ProblemError } from './api/problem.ts';
import { meQuery, statusQuery } from './api/session.ts';
import { readListPlace } from './data/list-place.ts';
import { withWords } from './locales/language.ts';
import { createQueryClient } from './shell/query-client.ts';
import { Broken, BrokenPage, Lost, LostPage } from './shell/Lost.tsx';
import { Shell } from './shell/Shell.tsx';

export const queryClient = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (!isDoor(pathname)) void router.navigate({ to: '/sign-in', search: { back: href } });
});

const isDoor = (pathname: string) => pathname === '/sign-in' || pathname === '/setup';

const root = createRootRoute({ notFoundComponent: LostPage, errorComponent: BrokenPage });

/** Everybody in here is signed in; others are sent to the door and come back afterwards. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  errorComponent: BrokenPage,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(meQuery);
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      const status = await queryClient.fetchQuery(statusQuery).catch(() => undefined);
      if (status?.setup === 'open') throw redirect({ to: '/setup', search: {} });
      throw redirect({ to: '/sign-in', search: { back: location.href } });
    }
  },
});

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const index = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/flows' });
  },
});
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>): { token?: string } => {
    const token = text(search.token);
    return token === undefined ? {} : { token };
  },
  component: lazyRouteComponent(() => withWords('home', import('./sign-in/SetupPage.tsx'))),
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } => {
    const back = text(search.back);
    return back === undefined ? {} : { back };
  },
  component: lazyRouteComponent(() => withWords('home', import('./sign-in/SignInPage.tsx'))),
});
const flows = createRoute({ getParentRoute: () => inside, path: '/flows', component: lazyRouteComponent(() => withWords('home', import('./flows/FlowsPage.tsx'))) });
const flow = createRoute({ getParentRoute: () => inside, path: '/flows/$flowId', component: lazyRouteComponent(() => withWords('flow', import('./flows/FlowRoute.tsx'))) });
const inbox = createRoute({ getParentRoute: () => inside, path: '/inbox', component: lazyRouteComponent(() => withWords('rooms', import('./inbox/InboxPage.tsx'))) });
const conversation = createRoute({ getParentRoute: () => inbox, path: '$conversationId', component: lazyRouteComponent(() => withWords('rooms', import('./inbox/ConversationView.tsx'))) });
const contacts = createRoute({ getParentRoute: () => inside, path: '/contacts', validateSearch: readListPlace, component: lazyRouteComponent(() => withWords('rooms', import('./contacts/ContactsPage.tsx'))) });
const data = createRoute({ getParentRoute: () => inside, path: '/data', component: lazyRouteComponent(() => withWords('rooms', import('./data/DataPage.tsx'))) });
const table = createRoute({ getParentRoute: () => inside, path: '/data/$table', validateSearch: readListPlace, component: lazyRouteComponent(() => withWords('rooms', import('./data/TablePage.tsx'))) });
const channels = createRoute({ getParentRoute: () => inside, path: '/channels', component: lazyRouteComponent(() => withWords('rooms', import('./channels/ChannelsPage.tsx'))) });
const settings = createRoute({ getParentRoute: () => inside, path: '/settings', component: lazyRouteComponent(() => withWords('rooms', import('./settings/SettingsPage.tsx'))) });
/** Each part of the kit in each state; for building, not shipped. */
const design = createRoute({ getParentRoute: () => root, path: '/design', component: import.meta.env.DEV ? lazyRouteComponent(() => withWords('home', import('./design/DesignPage.tsx'))) : LostPage });

export const router = createRouter({
  routeTree: root.addChildren([index, setup, signIn, inside.addChildren([flows, flow, inbox.addChildren([conversation]), contacts, data, table, channels, settings]), design]),
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: () => <Lost />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
