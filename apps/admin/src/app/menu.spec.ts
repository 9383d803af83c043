import { offerOf } from '../kit/resource/offer';
import resources from '../resources.gen';
import type { Me } from '../session/session';
import { menuFor } from './menu';

const as = (...roles: string[]) => ({ grants: roles.map((role) => ({ role, scope: { kind: 'all' }, scopeName: '' })) }) as unknown as Me;
const codes = [...new Set(resources.flatMap(({ code }) => code ?? []))];
const offer = (demo = true) => offerOf(resources, { modules: codes.map((code) => ({ code, name: code, on: true })), demo });
const paths = (me: Me, demo = true) =>
  (menuFor(me, '/', offer(demo)).items ?? []).flatMap((item) =>
    item && 'children' in item ? (item.children ?? []).map((c) => c?.key) : [item?.key],
  );

test('the menu shows what the role is for', () => {
  expect(paths(as('organiser'))).toEqual(['/', '/projects', '/confirmations', '/manual-entries', '/disputes', '/teams', '/join-code']);
  expect(paths(as('partner'))).toEqual(['/', '/verify', '/rewards']);
  expect(paths(as('reviewer'))).toContain('/review');
  expect(paths(as('reviewer'))).not.toContain('/staff');
  expect(paths(as('operator'))).toEqual(['/', '/hotline', '/orders', '/orders/list']);
  expect(paths(as('coordinator'))).toEqual(expect.arrayContaining(['/hotline', '/orders', '/orders/list', '/manual-approvals']));
  expect(paths(as('reviewer'))).not.toContain('/hotline');
  expect(paths(as())).toEqual(['/']);
});

test('the demo clock is in the menu of a demo only', () => {
  expect(paths(as('platform'))).toContain('/demo-clock');
  expect(paths(as('platform'), false)).not.toContain('/demo-clock');
});

test('the entry of a page below is marked', () => {
  expect(menuFor(as('organiser'), '/projects/7/edit', offer()).selected).toBe('/projects');
  expect(menuFor(as('operator'), '/orders/12', offer()).selected).toBe('/orders');
  expect(menuFor(as('operator'), '/orders/list', offer()).selected).toBe('/orders/list');
  expect(menuFor(as('organiser'), '/', offer()).selected).toBe('/');
});
