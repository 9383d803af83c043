import { addStaff } from '../../../demo/staff.js';
import type { World } from '../../../demo/world.js';

/** Coordinators 调度员: two for the district, because nobody approves their own entry; one for each street, and two for communities. */
const coordinators: readonly (readonly [key: string, login: string, name: string, region: string | null])[] = [
  ['coordinator', 'diaodu', '区调度员甲', null],
  ['coordinator2', 'diaodu2', '区调度员乙', null],
  ['coordinator-habagexi', 'diaodu-habagexi', '哈巴格希街道调度员', '哈巴格希街道'],
  ['coordinator-qingchunshan', 'diaodu-qingchunshan', '青春山街道调度员', '青春山街道'],
  ['coordinator-binhe', 'diaodu-binhe', '滨河街道调度员', '滨河街道'],
  ['coordinator-kangxin', 'diaodu-kangxin', '康新街道调度员', '康新街道'],
  ['coordinator-gaoxin', 'diaodu-gaoxin', '高新园区调度员', '鄂尔多斯市高新技术产业园区'],
  ['coordinator-zhujiang', 'diaodu-zhujiang', '珠江社区调度员', '珠江社区'],
  ['coordinator-ningxin', 'diaodu-ningxin', '宁馨社区调度员', '宁馨社区'],
];

export async function makeCoordinators(world: World): Promise<void> {
  const { items } = await world.endpoints.call('listRegions', null, { query: { depth: 3 } });
  for (const [demoKey, login, name, region] of coordinators) {
    const code = region === null ? world.district.region.code : items.find((r) => r.name === region)!.code;
    await addStaff(world, { login, name, grants: [{ role: 'coordinator', scope: { kind: 'region', code } }], demoKey });
  }
}
