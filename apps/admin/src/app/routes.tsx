import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import type { Role } from '../api/types';
import { Today } from './today/today';
import { NotAllowed, NotFound } from '../kit/feedback/no-page';
import { Broken } from './broken';
import { Ids } from './ids';
import { Frame } from './layout';
import { hasRole, useMe } from '../session/session';
import { SessionGate } from './session-gate';

/** Pages are loaded when they are first opened; only the first page comes with the console itself. */
const page = (path: string, load: () => Promise<{ Component: () => React.ReactNode }>): RouteObject => ({ path, lazy: load });

/** Saves a person from pages that the server would refuse anyway. */
function For({ roles }: { roles: readonly Role[] }) {
  const me = useMe();
  return roles.some((role) => hasRole(me, role)) ? <Outlet /> : <NotAllowed />;
}

const only = (roles: readonly Role[], children: RouteObject[]): RouteObject => ({ element: <For roles={roles} />, children });

export const routes: RouteObject[] = [
  { ...page('/login', () => import('./login/login')), errorElement: <Broken />, hydrateFallbackElement: <span /> },
  {
    element: <SessionGate />,
    errorElement: <Broken />,
    hydrateFallbackElement: <span />,
    children: [
      {
        element: <Ids />,
        children: [only(['organiser'], [page('/slots/:slotId/check-in', () => import('../resources/slots/check-in-screen'))])],
      },
      {
        element: <Frame />,
        children: [
          {
            element: <Ids />,
            errorElement: <Broken />,
            children: [
              { index: true, element: <Today /> },
              only(
                ['organiser'],
                [
                  page('/projects/new', () => import('../resources/projects/new')),
                  page('/projects/:projectId/edit', () => import('../resources/projects/edit')),
                  page('/confirmations', () => import('../resources/slots/confirmations')),
                  page('/manual-entries', () => import('../resources/attendance/manual-entries')),
                ],
              ),
              only(
                ['organiser', 'reviewer', 'platform'],
                [
                  page('/projects', () => import('../resources/projects/list')),
                  page('/projects/:projectId', () => import('../resources/projects/show')),
                  page('/slots/:slotId', () => import('../resources/slots/show')),
                  page('/join-code', () => import('../resources/join-code/join-code')),
                ],
              ),
              only(
                ['reviewer'],
                [
                  page('/review', () => import('../resources/projects/review/queue')),
                  page('/review/:projectId', () => import('../resources/projects/review/show')),
                ],
              ),
              only(['reviewer', 'coordinator'], [page('/manual-approvals', () => import('../resources/attendance/manual-approvals'))]),
              only(['reviewer', 'platform'], [page('/spot-checks', () => import('../resources/spot-checks/list'))]),
              only(
                ['reviewer'],
                [page('/wishes', () => import('../resources/wishes/list')), page('/appeals', () => import('../resources/appeals/list'))],
              ),
              only(['organiser', 'coordinator', 'platform'], [page('/teams', () => import('../resources/teams/list'))]),
              only(['coordinator', 'reviewer', 'platform'], [page('/order-figures', () => import('../resources/orders/figures/figures'))]),
              only(
                ['coordinator', 'operator', 'reviewer', 'platform'],
                [
                  page('/orders', () => import('../resources/orders/board')),
                  page('/orders/list', () => import('../resources/orders/list')),
                  page('/orders/:orderId', () => import('../resources/orders/show')),
                ],
              ),
              only(['operator', 'coordinator'], [page('/hotline', () => import('../resources/orders/hotline'))]),
              only(['partner'], [page('/verify', () => import('../resources/vouchers/verify'))]),
              only(['partner', 'platform'], [page('/rewards', () => import('../resources/rewards/list'))]),
              only(
                ['reviewer', 'platform'],
                [
                  page('/volunteers', () => import('../resources/volunteers/list')),
                  page('/stars', () => import('../resources/stars/list')),
                  page('/audit', () => import('../resources/audit/list')),
                ],
              ),
              only(
                ['platform'],
                [
                  page('/services', () => import('../resources/services/list')),
                  page('/organisations', () => import('../resources/organisations/list')),
                  page('/partners', () => import('../resources/partners/list')),
                  page('/staff', () => import('../resources/staff/list')),
                  page('/import', () => import('../resources/volunteers/import')),
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
