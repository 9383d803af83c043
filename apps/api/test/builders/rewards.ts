import type { Actor } from '../../src/kit/access/index.js';
import { insert, Tx } from '../../src/kit/db/index.js';
import { Ledger } from '../../src/modules/ledger/index.js';
import { Partner } from '../../src/modules/rewards/reward.entity.js';
import type { TestApp } from '../support/index.js';
import { givenVolunteers } from './people.js';
import { givenStaff } from './staff.js';

export interface Shop {
  readonly id: number;
  readonly keeper: Actor;
}

export async function givenShop(app: TestApp, name: string): Promise<Shop> {
  const shop = { name, regionCode: '150603001', address: '文化东路', contactName: '苏日娜', contactPhone: '04778591234' };
  const id = await app.get(Tx).run((em) => insert(em, Partner, shop));
  return { id, keeper: await givenStaff(app, `${name}店长`, { role: 'partner', scope: { kind: 'partner', id } }) };
}

/** A reward of 10 points. */
export async function givenReward(app: TestApp, shop: Shop, stock: number, perPersonLimit: number): Promise<number> {
  const more = { price: 10, minStar: 0, firstDay: null, lastDay: null, validDays: 30, pickUpPlace: '文化东路' };
  const body = { partnerId: shop.id, title: '毛巾', kind: 'goods', description: '', stock, perPersonLimit, ...more } as const;
  return (await app.as(shop.keeper).call('createReward', { body })).id;
}

export async function givenRich(app: TestApp, people: number, points: number): Promise<Actor[]> {
  const actors = await givenVolunteers(app, people);
  const award = { unit: 'points', amount: points, kind: 'award', text: '表彰', sourceType: 'award', sourceId: null } as const;
  for (const { volunteerId } of actors) await app.get(Ledger).post(volunteerId!, [{ key: `award:${volunteerId}`, ...award }]);
  return actors;
}
