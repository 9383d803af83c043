import { auditSubjectWords } from '@zhiyuanhong/contracts/words';
import { act, screen, waitFor } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { drawBare, serve } from '../../test/render';
import { tokens } from '../api/tokens';
import { offerOf } from '../kit/resource/offer';
import type { Resource } from '../kit/resource/resource';
import found from '../resources.gen';
import type { Me } from '../session/session';
import { menuFor } from './menu';
import { routesOf } from './routes';

const codes = [...new Set(found.flatMap(({ code }) => code ?? []))];
const district = (off?: string) => ({
  platformName: '志愿康巴什',
  colors: {},
  demo: true,
  clockOffsetMinutes: 0,
  now: '2026-03-05T01:00:00.000Z',
  modules: codes.map((code) => ({ code, name: `板块 ${code}`, on: code !== off })),
});
const roles = ['organiser', 'reviewer', 'coordinator', 'operator', 'partner', 'platform'];
const me = {
  accountId: 1,
  displayName: '王',
  mustChangePassword: false,
  grants: roles.map((role) => ({ role, scope: { kind: 'all' }, scopeName: '全区' })),
} as unknown as Me;

/** A manifest whose pages and glances are replaced by their names, so that drawing them asks the server for nothing. */
const named = (resource: Resource): Resource => ({
  ...resource,
  routes: resource.routes.map((page) => ({ ...page, load: async () => ({ Component: () => <p>page {page.path}</p> }) })),
  glances: resource.glances.map((glance) => ({ ...glance, Component: () => <p>glance {glance.place}</p> })),
});
const resources = found.map(named);
const addressOf = (path: string) => path.replace(/:\w+/g, '1');
const parted = (off: string) => ({
  gone: resources.filter(({ code }) => code === off),
  kept: resources.filter(({ code }) => code !== off),
});
const pages = (of: readonly Resource[]) => of.flatMap(({ routes }) => routes.map(({ path }) => path));
const listOf = <T,>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);
const queueOf = (of: readonly Resource[]) =>
  of.flatMap(({ queue }) => Object.entries(queue).map(([kind, entry]) => ({ kind, link: listOf(entry.to)[0]! })));

function start(off: string) {
  tokens.set({ accessToken: 'a', refreshToken: 'r' });
  serve({
    'GET /district': district(off),
    'GET /me': me,
    'GET /my-queue': { items: queueOf(resources).map((item) => ({ ...item, count: 1, oldestAt: null })) },
  });
  const router = createMemoryRouter(routesOf(resources));
  drawBare(<RouterProvider router={router} />);
  return router;
}
afterEach(() => act(() => tokens.set(null)));

test('there are modules to switch off', () => {
  expect(codes.sort()).toEqual(['join', 'orders', 'projects', 'rewards', 'wishes']);
});

test('every kind of queue entry leads to a page that somebody may open', () => {
  for (const { link } of queueOf(resources)) expect(pages(resources)).toContain(link.split('?')[0]);
});

test('every subject of the audit trail is the business of one resource', () => {
  expect(resources.flatMap(({ audit }) => Object.keys(audit)).sort()).toEqual(Object.keys(auditSubjectWords).sort());
});

describe.each(codes)('without %s', (off) => {
  const { gone, kept } = parted(off);

  test('the menu has nothing of it, and all the others', () => {
    const entries = (menuFor(me, '/', offerOf(resources, district(off))).items ?? []).flatMap((item) =>
      item && 'children' in item ? (item.children ?? []).map((child) => child?.key) : [],
    );
    expect([...entries].sort()).toEqual(kept.flatMap(({ menu }) => menu.map(({ path }) => path)).sort());
  });

  test('its addresses say that it is not offered; the others open', async () => {
    const router = start(off);
    for (const path of pages(gone)) {
      await act(() => router.navigate(addressOf(path)));
      expect(await screen.findByText('这个功能未开通')).toBeInTheDocument();
      expect(screen.getByText(new RegExp(`“板块 ${off}”`))).toBeInTheDocument();
      expect(screen.queryByText(`page ${path}`)).not.toBeInTheDocument();
    }
    for (const path of pages(kept)) {
      await act(() => router.navigate(addressOf(path)));
      expect(await screen.findByText(`page ${path}`)).toBeInTheDocument();
    }
  });

  test('the first page counts nothing of it and leads nowhere in it', async () => {
    start(off);
    const tiles = await screen.findByRole('region', { name: '今日待办' }, { timeout: 60_000 });
    const links = () => [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href')!);
    await waitFor(() => expect(links().length).toBeGreaterThan(10));
    const shown = [...tiles.querySelectorAll('a')].map((tile) => tile.getAttribute('href'));
    expect(shown.sort()).toEqual(
      queueOf(kept)
        .map(({ link }) => link)
        .sort(),
    );
    const lost = pages(gone);
    expect(links().filter((link) => lost.includes(link.split('?')[0]!))).toEqual([]);
    for (const { place } of gone.flatMap(({ glances }) => glances)) expect(screen.queryByText(`glance ${place}`)).not.toBeInTheDocument();
    for (const { place } of kept.flatMap(({ glances }) => glances)) expect(screen.getByText(`glance ${place}`)).toBeInTheDocument();
  });
});
