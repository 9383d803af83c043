import { menuFor } from './menu';
import type { Me } from '../session/session';

const as = (...roles: string[]) => ({ grants: roles.map((role) => ({ role, scope: { kind: 'all' }, scopeName: '' })) }) as unknown as Me;
const paths = (me: Me, demo = true) =>
  (menuFor(me, '/', demo).items ?? []).flatMap((item) =>
    item && 'children' in item ? (item.children ?? []).map((c) => c?.key) : [item?.key],
  );

test('the menu shows what the role is for', () => {
  expect(paths(as('organiser'))).toEqual(['/', '/projects', '/confirmations', '/manual-entries', '/teams', '/join-code']);
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
  expect(menuFor(as('organiser'), '/projects/7/edit', true).selected).toBe('/projects');
  expect(menuFor(as('operator'), '/orders/12', true).selected).toBe('/orders');
  expect(menuFor(as('operator'), '/orders/list', true).selected).toBe('/orders/list');
  expect(menuFor(as('organiser'), '/', true).selected).toBe('/');
});
