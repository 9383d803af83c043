import { addStaff } from '../../../demo/staff.js';
import type { World } from '../../../demo/world.js';

/** Adds another reviewer of the district, because whoever assessed a wish's hours cannot confirm it by phone. */
export function makeSecondReviewer(world: World): Promise<number> {
  const scope = { kind: 'region', code: world.district.region.code } as const;
  return addStaff(world, { login: 'shenhe2', name: '社会工作部审核员乙', demoKey: 'reviewer2', grants: [{ role: 'reviewer', scope }] });
}
