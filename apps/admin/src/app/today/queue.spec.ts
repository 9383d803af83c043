import { offerOf } from '../../kit/resource/offer';
import type { QueueKind } from '../../kit/resource/resource';
import resources from '../../resources.gen';
import type { Me } from '../../session/session';
import { entryOf } from './queue';

const codes = [...new Set(resources.flatMap(({ code }) => code ?? []))];
const offerWithout = (off?: string) =>
  offerOf(resources, { modules: codes.map((code) => ({ code, name: code, on: code !== off })), demo: true });
const as = (...roles: string[]) => ({ grants: roles.map((role) => ({ role, scope: { kind: 'all' }, scopeName: '' })) }) as unknown as Me;

test('two resources share a kind: the link says which of them is meant, and nothing is put in the place of the other', () => {
  const me = as('organiser', 'coordinator');
  const ofOrders = { kind: 'disputes' as const, link: '/orders/list?disputed=true' };
  expect(entryOf(offerWithout(), me, ofOrders)?.to).toBe(ofOrders.link);
  expect(entryOf(offerWithout(), me, { kind: 'disputes', link: '/confirmations' })?.to).toBe('/confirmations');
  expect(entryOf(offerWithout('orders'), me, ofOrders)).toBeUndefined();
});

test('an entry leads to a page that the person may open', () => {
  expect(entryOf(offerWithout(), as('organiser'), { kind: 'manualApproval', link: '/manual-entries' })?.to).toBe('/manual-entries');
  expect(entryOf(offerWithout(), as('partner'), { kind: 'review', link: '/review' })).toBeUndefined();
});

test('a kind that no manifest names leads where the server says, as long as that is offered', () => {
  const item = { kind: 'somethingNew' as QueueKind, link: '/orders/list?new=true' };
  expect(entryOf(offerWithout(), as('coordinator'), item)?.to).toBe(item.link);
  expect(entryOf(offerWithout('orders'), as('coordinator'), item)).toBeUndefined();
});
