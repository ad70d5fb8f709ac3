import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { instance, wasSignedIn, whoAmI } from '../api/session';
import { type InboxSearch, inboxSearch } from '../inbox/search';
import { firstPage } from '../inbox/useInvoicePages';
import { Problem } from '../api/problem';
import { Failure, NotHere } from './Failure';
import { keys, queries, summary } from './queries';

const root = createRootRoute({ notFoundComponent: NotHere, errorComponent: Failure });

interface SignInSearch {
  next?: string;
  invitation?: string;
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => ({
    next: typeof search.next === 'string' && search.next.startsWith('/') && !search.next.startsWith('//') ? search.next : undefined,
    invitation: typeof search.invitation === 'string' ? search.invitation : undefined,
  }),
  loader: () => void queries.prefetchQuery({ queryKey: keys.instance, queryFn: instance }),
  component: lazyRouteComponent(() => import('../start/SignIn'), 'SignIn'),
});

/** Everything behind the sign-in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const me = await queries.fetchQuery({ queryKey: keys.me, queryFn: whoAmI, staleTime: 60_000 });
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href === '/' ? undefined : location.href } });
    return { me };
  },
  errorComponent: Failure,
  component: lazyRouteComponent(() => import('./Shell'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox', search: {} });
  },
});

const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): InboxSearch => inboxSearch(search),
  loaderDeps: ({ search }) => search,
  loader: ({ deps: { shared: _shared, ...filters } }) => {
    void queries.prefetchQuery(firstPage(filters));
    void queries.prefetchQuery(summary);
  },
  component: lazyRouteComponent(() => import('../inbox/Inbox'), 'Inbox'),
});

const invoice = createRoute({
  getParentRoute: () => inside,
  path: '/invoices/$id',
  parseParams: ({ id }) => ({ id: numberOf(id) }),
  stringifyParams: ({ id }) => ({ id: String(id) }),
  validateSearch: (search: Record<string, unknown>): InboxSearch => inboxSearch(search),
  component: lazyRouteComponent(() => import('../review/ReviewScreen'), 'ReviewScreen'),
});

function numberOf(id: string): number {
  if (!/^\d{1,15}$/.test(id)) throw new Problem(404, 'not_found', `There is no invoice ${id}.`);
  return Number(id);
}

const queue = createRoute({
  getParentRoute: () => inside,
  path: '/review',
  component: lazyRouteComponent(() => import('../review/Queue'), 'Queue'),
});

const ask = createRoute({
  getParentRoute: () => inside,
  path: '/ask',
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({ q: typeof search.q === 'string' ? search.q : undefined }),
  component: lazyRouteComponent(() => import('../ask/Ask'), 'Ask'),
});

export interface DashboardSearch {
  from?: string;
  to?: string;
  currency?: string;
}

const dashboard = createRoute({
  getParentRoute: () => inside,
  path: '/dashboard',
  validateSearch: (search: Record<string, unknown>): DashboardSearch => ({
    from: typeof search.from === 'string' ? search.from : undefined,
    to: typeof search.to === 'string' ? search.to : undefined,
    currency: typeof search.currency === 'string' ? search.currency : undefined,
  }),
  component: lazyRouteComponent(() => import('../dashboard/Dashboard'), 'Dashboard'),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings/{-$section}',
  component: lazyRouteComponent(() => import('../settings/Settings'), 'Settings'),
});

export const router = createRouter({
  routeTree: root.addChildren([signIn, inside.addChildren([home, inbox, invoice, queue, ask, dashboard, settings])]),
  defaultPreload: 'intent',
  scrollRestoration: false,
});

/**
 * Begins with the code of the screen that the address names, which would else wait for the answer who is signed in; at the bare
 * address that is the one that the browser last came to.
 */
export function fetchScreen(path: string): void {
  const screen = path !== '/' ? path : wasSignedIn() ? '/inbox' : '/sign-in';
  for (const route of router.getMatchedRoutes(screen)[0]) void router.loadRouteChunk(route);
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
