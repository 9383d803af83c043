import { offerOf } from '../../kit/resource/offer';
import type { QueueKind } from '../../kit/resource/resource';
import resources from '../../resources.gen';
import type { Me } from '../../session/session';
import { entryOf } from './queue';

const codes = [...new Set(resources.flatMap(({ code }) => code ?? []))];
const offerWithout = (off?: string) =>
  offerOf(resources, { modules: codes.map((code) => ({ code, name: code, on: code !== off })), demo: true });
const as = (...roles: string[]) => ({ grants: roles.map((role) => ({ role, scope: { kind: 'all' }, scopeName: '' })) }) as unknown as Me;

test('an entry leads to what of the page the server narrows it to, and nowhere where that is not offered', () => {
  const me = as('organiser', 'coordinator');
  const ofOrders = { kind: 'ordersToSettle' as const, link: '/orders/list?queue=ordersToSettle' };
  const disputes = { kind: 'disputes' as const, link: '/disputes?queue=disputes' };
  expect(entryOf(offerWithout(), me, ofOrders)?.to).toBe(ofOrders.link);
  expect(entryOf(offerWithout('orders'), me, ofOrders)).toBeUndefined();
  // Objections are answered whatever is off, by either of those who are in charge of records.
  for (const off of [undefined, 'projects', 'orders'])
    for (const role of ['organiser', 'coordinator']) expect(entryOf(offerWithout(off), as(role), disputes)?.to).toBe(disputes.link);
});

test('an entry leads to a page that the person may open', () => {
  expect(entryOf(offerWithout(), as('organiser'), { kind: 'manualApproval', link: '/manual-entries?queue=manualApproval' })?.to).toBe(
    '/manual-entries?queue=manualApproval',
  );
  expect(entryOf(offerWithout(), as('organiser'), { kind: 'manualApproval', link: '/manual-approvals' })?.to).toBe('/manual-entries');
  expect(entryOf(offerWithout(), as('partner'), { kind: 'review', link: '/review' })).toBeUndefined();
});

test('a kind that no manifest names leads where the server says, as long as that is offered', () => {
  const item = { kind: 'somethingNew' as QueueKind, link: '/orders/list?new=true' };
  expect(entryOf(offerWithout(), as('coordinator'), item)?.to).toBe(item.link);
  expect(entryOf(offerWithout('orders'), as('coordinator'), item)).toBeUndefined();
});
