import { DAY_MS } from '../../../kit/clock/index.js';
import type { InputOf } from '@zhiyuanhong/contracts';
import { staffOf } from '../../../demo/staff.js';
import { staffActor, type World } from '../../../demo/world.js';

type Found = InputOf<'recordSpotCheck'>['body'];
const found: readonly Found[] = [
  { way: 'onSite', finding: 'fine', words: '应到 12 人，实到 12 人，签到有序，分工清楚，现场有急救包。' },
  { way: 'phone', finding: 'fine', words: '电话询问三位参加的志愿者，时间、地点、内容与记录一致。' },
  { way: 'records', finding: 'minor', words: '两条补录没有写清缘由，请团体补充说明，以后当天补录。' },
];
const OPEN = 2;

/** Makes spot-checks that the reviewer drew and recorded two weeks ago, and others drawn yesterday. */
export async function makeSpotChecks(world: World): Promise<void> {
  const { clock, endpoints, district } = world;
  const staff = await staffOf(world);
  const reviewer = staffActor(staff.reviewer, { role: 'reviewer', scope: { kind: 'region', code: district.region.code } });
  const draw = async (count: number) => (await endpoints.call('drawSpotChecks', reviewer, { body: { count } })).items;
  const ago = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
  const checks = await clock.at(ago(14), () => draw(found.length));
  for (const [i, { id: spotCheckId }] of checks.entries())
    await clock.at(ago(12 - i), () => endpoints.call('recordSpotCheck', reviewer, { params: { spotCheckId }, body: found[i]! }));
  await clock.at(ago(1), () => draw(OPEN));
}
