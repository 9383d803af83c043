import { given } from '@zhiyuanhong/contracts/given';
import { everybodyOf } from '../../../demo/shown.js';
import { addStaff, staffOf } from '../../../demo/staff.js';
import { demoPartners } from './rewards.js';
import { staffActor, volunteerActor, type World } from '../../../demo/world.js';

const logins = ['chaoshi', 'tijian', 'juyuan', 'wenlv', 'zhijia'];

/** Makes partners with an account each, their rewards, and a first voucher of the shown volunteer. */
export async function makeRewards(world: World): Promise<void> {
  const admin = staffActor((await staffOf(world)).platform, { role: 'platform', scope: { kind: 'all' } });
  const regions = new Map((await world.endpoints.call('listRegions', null, { query: {} })).items.map((r) => [r.name, r.code]));
  let first: number | undefined;
  for (const [i, p] of demoPartners.entries()) {
    const regionCode = regions.get(p.region)!;
    const partner = await world.endpoints.call('createPartner', admin, {
      body: { name: p.name, regionCode, address: p.address, contactName: '店长', contactPhone: `0477-85${String(20000 + i)}` },
    });
    await addStaff(world, {
      login: logins[i]!,
      name: `${p.name} · 店员`.slice(0, 40),
      grants: [{ role: 'partner', scope: { kind: 'partner', id: partner.id } }],
      demoKey: i === 0 ? 'partner' : undefined,
    });
    for (const r of p.rewards) {
      const reward = await world.endpoints.call('createReward', admin, {
        body: { ...r, partnerId: partner.id, firstDay: null, lastDay: null, pickUpPlace: p.address },
      });
      first ??= reward.id;
    }
  }
  const volunteer = (await everybodyOf(world))[0]!;
  const as = () => world.endpoints.as(volunteerActor(volunteer.accountId, volunteer.id));
  await given({ here: { rewardId: first! }, as }).voucher('issued');
}
