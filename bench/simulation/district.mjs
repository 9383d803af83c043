import { CreateStaff, PersonAccounts } from '../../apps/api/dist/modules/identity/index.js';
import { RegionTree } from '../../apps/api/dist/modules/regions/index.js';
import { VolunteerReader } from '../../apps/api/dist/modules/volunteers/index.js';
import { demoPeople, rosterFile } from '../../apps/api/dist/demo/people.js';
import { together } from '../lib/workload.mjs';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const day = { weekdays, from: '08:00', to: '20:00' };
const office = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' };
const always = { weekdays, from: '00:00', to: '24:00' };
const quick = { acceptMinutes: 20, dispatchMinutes: 60, startMinutes: 20, settleMinutes: 240 };
const calm = { acceptMinutes: 60, dispatchMinutes: 240, startMinutes: 30, settleMinutes: 720 };

/** Title, colour, skills, members of the team only, category, minutes, limits, hours. */
const menu = [
  ['政策上门讲', 'red', ['lecturing'], false, 'theory', 60, calm, office],
  ['党员代办跑腿', 'red', [], false, 'community', 45, quick, day],
  ['邻里纠纷调解', 'orange', ['mediation'], true, 'mediation', 90, calm, day],
  ['家庭矛盾倾听', 'orange', ['counselling'], false, 'mediation', 60, calm, day],
  ['上门理发', 'yellow', ['haircut'], false, 'elder-care', 45, calm, day],
  ['助餐送餐', 'yellow', [], false, 'elder-care', 40, quick, day],
  ['陪老人就医', 'yellow', ['driving'], false, 'elder-care', 150, calm, office],
  ['楼道清扫', 'green', [], false, 'environment', 60, calm, day],
  ['庭院绿植养护', 'green', ['farming'], false, 'environment', 90, calm, day],
  ['测量血压血糖', 'white', ['medicine'], true, 'health', 30, quick, office],
  ['紧急救护陪伴', 'white', ['first-aid'], false, 'health', 60, quick, always],
  ['手机使用教学', 'blue', ['computer'], false, 'education', 60, calm, day],
  ['法律咨询', 'purple', ['law'], true, 'legal', 60, calm, office],
  ['家电维修', 'purple', ['appliance-repair'], false, 'community', 75, quick, day],
].map(([title, colour, skills, teamOnly, category, usualMinutes, limits, hours]) => ({
  colour,
  title,
  summary: title,
  forWhom: '需要帮助的居民',
  skills,
  teamOnly,
  category,
  usualMinutes,
  limits,
  hours,
  regionCodes: [],
  needsDestination: false,
  offered: true,
}));

/** All people who can act, with the grants that their tokens would have. */
export async function makeDistrict(world, random, { volunteers, residents }) {
  const { endpoints } = world;
  const tree = world.get(RegionTree);
  const root = tree.root.code;
  const regions = tree.descendants(root, 3);
  const communities = regions.filter(({ level }) => level === 'community').map(({ code }) => code);
  const streets = regions.filter(({ level }) => level === 'street').map(({ code }) => code);

  const staff = async (login, role, scope) => {
    const grants = [{ role, scope }];
    const account = { login, name: login, phone: null, grants, passwordHash: '', mustChangePassword: false };
    return { accountId: await world.get(CreateStaff).create(null, account), volunteerId: null, grants, sessionId: 'simulation' };
  };
  const region = (code) => ({ kind: 'region', code });
  const platform = await staff('platform', 'platform', { kind: 'all' });
  const operator = await staff('operator', 'operator', region(root));
  /** By region; two for the whole district, for the two-person rule. */
  const coordinators = new Map();
  for (const code of [root, ...streets, ...communities]) coordinators.set(code, await staff(`c${code}`, 'coordinator', region(code)));
  const second = await staff('second', 'coordinator', region(root));

  const contact = { contactName: '值班负责人', contactPhone: '0477-8510000' };
  const organisation = await endpoints.call('createOrganisation', platform, {
    body: { name: '志愿服务总队', kind: 'headquarters', parentId: null, regionCode: root, summary: '', ...contact },
  });
  const organiser = await staff('organiser', 'organiser', { kind: 'organisation', id: organisation.id });

  const csv = rosterFile(demoPeople(volunteers, world.district, communities).map((person) => ({ ...person, minutes: 0 })));
  const report = await endpoints.call('importVolunteers', platform, { body: { csv } });
  if (report.imported !== volunteers) throw new Error(`the roster was not taken whole: ${JSON.stringify(report.faults.slice(0, 3))}`);
  await world.outbox.drain();
  const briefs = [...(await world.get(VolunteerReader).byIds(Array.from({ length: volunteers }, (_, i) => i + 1))).values()];
  const people = briefs.map((brief) => ({
    ...brief,
    actor: { accountId: brief.accountId, volunteerId: brief.id, grants: [], sessionId: 'simulation' },
    teams: new Set(),
  }));
  await together(8, people.length, async (i) => {
    if (random.chance(0.4)) return;
    const parts = weekdays.flatMap((weekday) => ['morning', 'afternoon', 'evening'].map((part) => ({ weekday, part })));
    await endpoints.call('updateMyProfile', people[i].actor, {
      body: { availability: random.some(parts, 4 + Math.floor(random.next() * 8)) },
    });
  });

  const { items: teams } = await endpoints.call('listTeams', platform, {});
  for (const { id, name, summary, requirement } of teams)
    await endpoints.call('updateTeam', platform, {
      params: { teamId: id },
      body: { name, summary, requirement, organisationId: organisation.id },
    });
  const teamOf = new Map(teams.map(({ id, colour }) => [colour, id]));
  for (const { colour, skills } of menu.filter(({ teamOnly }) => teamOnly)) {
    const teamId = teamOf.get(colour);
    for (const person of people.filter((one) => skills.every((skill) => one.skills.includes(skill)) && random.chance(0.6))) {
      const { mine } = await endpoints.call('applyToTeam', person.actor, { params: { teamId }, body: { words: '有资格证书' } });
      await endpoints.call('decideTeamApplication', organiser, {
        params: { membershipId: mine.membershipId },
        body: { decision: 'admit', note: '已核验证书' },
      });
      person.teams.add(colour);
    }
  }

  const items = [];
  for (const body of menu) items.push(await endpoints.call('createServiceItem', platform, { body }));
  const owners = [];
  for (let i = 0; i < residents; i++) {
    const accountId = await world.get(PersonAccounts).forOpenid(`resident-${i}`);
    owners.push({
      actor: { accountId, volunteerId: null, grants: [], sessionId: 'simulation' },
      contact: contactOf(i, random.pick(communities)),
    });
  }
  return { root, tree, communities, platform, operator, coordinators, second, people, items, owners };
}

/** Numbers that no operator has assigned. */
export const contactOf = (i, regionCode) => ({
  name: `居民${'甲乙丙丁戊己庚辛'[i % 8]}${i}`,
  phone: String(19_901_000_000 + i),
  address: `幸福小区 ${1 + (i % 30)} 号楼 ${1 + (i % 6)} 单元`,
  regionCode,
});
