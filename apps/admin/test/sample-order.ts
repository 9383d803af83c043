import type { OrderRow } from '../src/resources/orders/types';

/** An order as the server sends it in a list, for tests. */
export const sampleRow = (over: Partial<OrderRow> = {}): OrderRow => ({
  id: 7,
  number: 'D20260305-0007',
  state: 'placed',
  itemId: 3,
  title: '上门理发',
  colour: 'yellow',
  colourName: '民生关爱',
  regionCode: '150603001001',
  regionName: '神华社区',
  appointedAt: '2026-03-06T01:00:00.000Z',
  placedAt: '2026-03-05T05:00:00.000Z',
  channel: 'hotline',
  beneficiaryName: '高*',
  volunteerName: null,
  dueAt: '2026-03-05T06:30:30.000Z',
  overdue: false,
  escalatedLevel: 0,
  openOffers: 0,
  automatic: false,
  followUpOpen: false,
  awaitingApproval: false,
  stars: null,
  actions: ['accept', 'reject', 'cancel'],
  ...over,
});
