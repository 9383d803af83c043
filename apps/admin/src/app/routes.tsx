import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import type { Role } from '../api/types';
import { Login } from '../resources/session/login';
import { Today } from '../resources/today/today';
import { Broken, NotAllowed, NotFound } from './error-pages';
import { Frame } from './layout';
import { hasRole, SessionGate, useMe } from './session';

/** Pages are loaded when they are first opened; only login and the first page come with the console itself. */
const page = (path: string, load: () => Promise<{ Component: () => React.ReactNode }>): RouteObject => ({ path, lazy: load });

/** Saves a person from pages that the server would refuse anyway. */
function For({ roles }: { roles: readonly Role[] }) {
  const me = useMe();
  return roles.some((role) => hasRole(me, role)) ? <Outlet /> : <NotAllowed />;
}

const only = (roles: readonly Role[], children: RouteObject[]): RouteObject => ({ element: <For roles={roles} />, children });

export const routes: RouteObject[] = [
  { path: '/login', element: <Login />, errorElement: <Broken /> },
  {
    element: <SessionGate />,
    errorElement: <Broken />,
    hydrateFallbackElement: <span />,
    children: [
      only(['organiser'], []),
      {
        element: <Frame />,
        children: [
          {
            errorElement: <Broken />,
            children: [
              { index: true, element: <Today /> },
              only(
                ['organiser'],
                [
                  page('/projects/new', () => import('../resources/projects/new')),
                  page('/projects/:projectId/edit', () => import('../resources/projects/edit')),
                ],
              ),
              only(
                ['organiser', 'reviewer', 'platform'],
                [
                  page('/projects', () => import('../resources/projects/list')),
                  page('/projects/:projectId', () => import('../resources/projects/show')),
                ],
              ),
              only(
                ['reviewer'],
                [
                  page('/review', () => import('../resources/review/queue')),
                  page('/review/:projectId', () => import('../resources/review/show')),
                ],
              ),
              only(['partner'], []),
              only(['partner', 'platform'], []),
              only(['reviewer', 'platform'], [
                page('/audit', () => import('../resources/audit/list')),
              ]),
              only(
                ['platform'],
                [
                  page('/demo-clock', () => import('../resources/demo-clock/demo-clock')),
                ],
              ),
              { path: '*', element: <NotFound /> },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes, { basename: '/admin' });
