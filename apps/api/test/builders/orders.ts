import { placedOrder } from '@zhiyuanhong/contracts/given';
import type { Actor } from '../../src/kit/access/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { ServiceItem } from '../../src/modules/services/index.js';
import { Clock } from '../../src/kit/clock/index.js';
import { TEST_NOW, type TestApp } from '../support/index.js';
import { APPOINTED, here } from './given.js';
import { givenStaff } from './staff.js';

export { APPOINTED };

/** For any volunteer; Monday to Friday, 8:30 to 17:30, with round limits. */
const plain: Omit<ServiceItem, 'id'> = {
  colour: 'yellow',
  title: '上门理发',
  summary: '为行动不便的老人上门理发',
  forWhom: '行动不便的老人',
  skills: [],
  teamOnly: false,
  category: 'elder-care',
  usualMinutes: 60,
  limits: { acceptMinutes: 30, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 480 },
  hours: { weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' },
  regions: '',
  needsDestination: false,
  offered: true,
  orders: 0,
  ratingStars: 0,
  ratings: 0,
  createdAt: new Date(TEST_NOW),
};
let made = 0;

/** Inserts an item of the menu; it gets a title of its own unless one is given. */
export const givenItem = (app: TestApp, item: Partial<ServiceItem> = {}): Promise<number> =>
  app.get(Tx).run((em) => insert(em, ServiceItem, { ...plain, title: `${plain.title}${++made}`, ...item }));

export const givenCoordinator = (app: TestApp, code = '150603', name = '调度员其其格'): Promise<Actor> =>
  givenStaff(app, name, { role: 'coordinator', scope: { kind: 'region', code } });
export const givenOperator = (app: TestApp, code = '150603', name = '话务员娜仁'): Promise<Actor> =>
  givenStaff(app, name, { role: 'operator', scope: { kind: 'region', code } });

export const COMMUNITY = here.regionCode;
/** The person served in the tests' orders. */
export const person = placedOrder({ ...here, itemId: 0, appointedAt: APPOINTED }).contact;
export const orderInput = (
  itemId: number,
  {
    contact,
    ...over
  }: { appointedAt?: string; contact?: Partial<typeof person>; note?: string; destination?: string; language?: string } = {},
) => ({ ...placedOrder({ ...here, itemId, appointedAt: APPOINTED }), ...over, contact: { ...person, ...contact } });

/** The code on the phone of the order's owner. */
export const codeOf = async (
  app: TestApp,
  owner: Actor,
  orderId: number,
): Promise<{ code: string; shortCode: string; purpose: string }> => {
  const { qrText, shortCode, purpose } = await app.as(owner).call('getOrderCode', { params: { orderId } });
  return { code: qrText, shortCode, purpose };
};

/** The test's domain time. */
export const nowOf = (app: TestApp): Date => app.get(Clock).now();
