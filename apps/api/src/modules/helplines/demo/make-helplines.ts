import type { InputOf } from '@zhiyuanhong/contracts';
import { staffOf } from '../../../demo/staff.js';
import { staffActor, type World } from '../../../demo/world.js';

type Helpline = Omit<InputOf<'createHelpline'>['body'], 'sortOrder' | 'shown'>;

/** Helplines with national short numbers, and invented ones with numbers that belong to nobody. */
const helplines: readonly Helpline[] = [
  { name: '报警', phone: '110', category: 'emergency', hours: '24 小时' },
  { name: '火警', phone: '119', category: 'emergency', hours: '24 小时' },
  { name: '急救', phone: '120', category: 'emergency', hours: '24 小时' },
  { name: '供热报修', phone: '0477-8500001', category: 'utilities', hours: '供暖期 24 小时' },
  { name: '社区卫生服务中心', phone: '0477-8500002', category: 'health', hours: '每天 8:00–18:00' },
  { name: '市民服务热线', phone: '12345', category: 'government', hours: '24 小时' },
  { name: '法律服务热线', phone: '12348', category: 'government', hours: '24 小时' },
  { name: '社区便民服务站', phone: '0477-8500003', category: 'community', hours: '周一至周五 8:30–17:30' },
];

/** Adds useful telephone numbers; existing ones are kept. */
export async function makeHelplines(world: World): Promise<void> {
  const admin = staffActor((await staffOf(world)).platform, { role: 'platform', scope: { kind: 'all' } });
  const there = await world.endpoints.call('listHelplines', admin, { query: { all: 'true', pageSize: 100 } });
  const names = new Set(there.items.map(({ name }) => name));
  for (const [i, helpline] of helplines.entries())
    if (!names.has(helpline.name))
      await world.endpoints.call('createHelpline', admin, { body: { ...helpline, sortOrder: (i + 1) * 10, shown: true } });
}
