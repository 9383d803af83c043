import type { INestApplicationContext } from '@nestjs/common';
import { Audit } from '../kit/audit/index.js';
import { select } from '../kit/db/index.js';
import { makeHistory, makeSignUps } from './make-history.js';
import { bringNearStar, makePeople, volunteersInOrder, VOLUNTEERS } from './make-people.js';
import { makeProjects } from './make-projects.js';
import { makeRewards } from './make-rewards.js';
import { makeStaff } from './make-staff.js';
import { fillParts } from './parts.js';
import { findStaff, rollForward } from './roll-forward.js';
import { World } from './world.js';

const FILLED = 'demo.filled';

/**
 * Fills an empty database with the demo district, or brings an earlier one up to today. Both through the real use cases; an
 * interrupted filling is noticed and said, never mended silently.
 * @returns which of the two it did
 */
export async function seedDemo(app: INestApplicationContext, say: (line: string) => void): Promise<'filled' | 'rolledForward'> {
  const world = new World(app, say);
  const [filled] = await select<{ n: number }>(world.db.em, 'SELECT COUNT(*) AS n FROM audit_entry WHERE action = ?', [FILLED]);
  const [begun] = await select<{ n: number }>(world.db.em, 'SELECT COUNT(*) AS n FROM account');
  if (Number(filled?.n) > 0) {
    await fillParts(world, await findStaff(world), () => volunteersInOrder(world));
    await rollForward(world);
    return 'rolledForward';
  }
  if (Number(begun?.n) > 0) throw new Error('演示数据没有生成完整（上次启动被中断）。请删除数据目录后重新启动。');
  say(`演示数据：78 个志愿服务团体与工作人员账号 …`);
  const staff = await makeStaff(world);
  say(`演示数据：导入花名册 ${VOLUNTEERS} 人 …`);
  const people = await makePeople(world, staff.platform);
  say('演示数据：商户与回馈 …');
  await makeRewards(world, staff.platform, people);
  say('演示数据：39 个项目 …');
  const projects = await makeProjects(world, staff);
  say('演示数据：过去的活动（报名、签到、签退、确认） …');
  const served = await makeHistory(world, staff, projects, people);
  const signedUp = await makeSignUps(world, projects, people);
  await fillParts(world, staff, () => Promise.resolve(people));
  await rollForward(world);
  await bringNearStar(world, people[0]!);
  await world.jobs.runDue();
  await world.tx.run(() => app.get(Audit).write({ actor: null, action: FILLED, subject: 'demo', subjectId: null }));
  say(`演示数据：完成，${served} 人次服务记录，${signedUp} 人次报名`);
  return 'filled';
}
