import type { Demo } from '../../../demo/demo.js';
import { everybodyOf } from '../../../demo/shown.js';
import { staffOf } from '../../../demo/staff.js';
import type { World } from '../../../demo/world.js';
import { keepProjectsAhead } from './keep-projects.js';
import { makeAppeals } from './make-appeals.js';
import { makeHistory, makeSignUps } from './make-history.js';
import { makeProjects } from './make-projects.js';

async function makeActivities(world: World): Promise<void> {
  const staff = await staffOf(world);
  const people = await everybodyOf(world);
  const projects = await makeProjects(world, staff);
  world.say('演示数据：过去的活动（报名、签到、签退、确认） …');
  const served = await makeHistory(world, staff, projects, people);
  const signedUp = await makeSignUps(world, projects, people);
  world.say(`  ${served} 人次服务记录，${signedUp} 人次报名`);
}

const demo: Demo = {
  parts: [
    { mark: 'demo.activities', text: '39 个项目', fromTheFirst: true, make: makeActivities },
    { mark: 'demo.appeals', text: '异议申诉', make: makeAppeals },
  ],
  rollForward: keepProjectsAhead,
};
export default demo;
