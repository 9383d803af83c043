import type { Grant } from '../../../kit/access/index.js';
import { addStaff } from '../../../demo/staff.js';
import { demoOrganisations } from './organisations.js';
import { staffActor, type World } from '../../../demo/world.js';

/** Organisations as whose staff a visitor can log in, with their administrators; the first has two, for the two-person rule. */
const shown: Readonly<Record<string, readonly (readonly [key: string, login: string, name: string])[]>> = {
  康巴什区图书馆志愿服务队: [
    ['organiser', 'tushuguan', '图书馆队 · 管理员甲'],
    ['organiser2', 'tushuguan2', '图书馆队 · 管理员乙'],
  ],
  暖阳民生关爱志愿服务队: [['organiser3', 'nuanyang', '暖阳队 · 管理员']],
};
const contacts = ['王敏', '李娜', '张伟', '刘洋', '陈静', '杨帆', '赵磊', '黄丽', '周涛', '吴倩', '苏日娜', '巴特尔', '乌云', '斯琴'];

/** Makes 78 organisations with an account each, a reviewer, a hotline operator and a platform administrator. */
export async function makeStaff(world: World): Promise<void> {
  const staff = (login: string, name: string, grants: Grant[], demoKey?: string) => addStaff(world, { login, name, grants, demoKey });
  const here = { kind: 'region', code: world.district.region.code } as const;

  const platform = await staff('pingtai', '平台管理员', [{ role: 'platform', scope: { kind: 'all' } }], 'platform');
  await staff('shenhe', '社会工作部审核员', [{ role: 'reviewer', scope: here }], 'reviewer');
  await staff('huawu', '服务热线话务员', [{ role: 'operator', scope: here }], 'operator');

  const admin = staffActor(platform, { role: 'platform', scope: { kind: 'all' } });
  const regions = new Map((await world.endpoints.call('listRegions', null, { query: {} })).items.map((r) => [r.name, r.code]));
  const ids = new Map<string, number>();
  for (const [i, o] of demoOrganisations().entries()) {
    const organisation = await world.endpoints.call('createOrganisation', admin, {
      body: {
        name: o.name,
        kind: o.kind,
        parentId: o.parent === null ? null : (ids.get(o.parent) ?? null),
        regionCode: regions.get(o.region ?? '') ?? here.code,
        contactName: contacts[i % contacts.length]!,
        contactPhone: `0477-85${String(10000 + i)}`,
        summary: o.summary,
      },
    });
    const grants: Grant[] = [{ role: 'organiser', scope: { kind: 'organisation', id: organisation.id } }];
    const accounts = shown[o.name] ?? [[undefined, `tuanti${String(i + 1).padStart(2, '0')}`, `${o.name} · 管理员`.slice(0, 40)] as const];
    for (const [key, login, name] of accounts) await staff(login, name, grants, key);
    ids.set(o.name, organisation.id);
  }
}
