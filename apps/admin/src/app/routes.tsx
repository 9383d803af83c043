import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import type { Role } from '../api/types';
import { NotAllowed, NotFound, NotOffered } from '../kit/feedback/no-page';
import { useOffer } from '../kit/resource/offer';
import type { Page, Resource } from '../kit/resource/resource';
import resources from '../resources.gen';
import { hasRole, useMe } from '../session/session';
import { Broken } from './broken';
import { Ids } from './ids';
import { Frame } from './layout';
import { SessionGate } from './session-gate';
import { Today } from './today/today';

/** Tells a person without the needed role so, instead of a page that the server would refuse. */
function For({ roles }: { roles: readonly Role[] }) {
  const me = useMe();
  return roles.some((role) => hasRole(me, role)) ? <Outlet /> : <NotAllowed />;
}

/** Tells people that the district does not offer a page. */
function Offered({ resource }: { resource: Resource }) {
  if (useOffer().on.includes(resource)) return <Outlet />;
  return resource.code === undefined ? <NotFound /> : <NotOffered code={resource.code} />;
}

/** Pages are loaded when they are first opened; only the first page is part of the console's own bundle. */
const pagesOf = (all: readonly Resource[], kept: (page: Page) => boolean): RouteObject[] =>
  all.map((resource) => ({
    element: <Offered resource={resource} />,
    children: resource.routes
      .filter(kept)
      .map(({ path, roles, load }) => ({ element: <For roles={roles} />, children: [{ path, lazy: load }] })),
  }));

export const routesOf = (all: readonly Resource[]): RouteObject[] => [
  { path: '/login', lazy: () => import('./login/login'), errorElement: <Broken />, hydrateFallbackElement: <span /> },
  {
    element: <SessionGate resources={all} />,
    errorElement: <Broken />,
    hydrateFallbackElement: <span />,
    children: [
      { element: <Ids />, children: pagesOf(all, ({ bare }) => bare === true) },
      {
        element: <Frame />,
        children: [
          {
            element: <Ids />,
            errorElement: <Broken />,
            children: [
              { index: true, element: <Today /> },
              ...pagesOf(all, ({ bare }) => bare !== true),
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const makeRouter = () => createBrowserRouter(routesOf(resources), { basename: '/admin' });
