import { readDistrict } from '../../apps/api/dist/district.js';
import { demoPeople, rosterFile } from '../../apps/api/dist/demo/people.js';
import { together } from './workload.mjs';

const HOUR = 3_600_000;
const district = readDistrict('kangbashi');

/**
 * The least that is needed for sign-ups, made as people make it: an administrator, an organisation, a reviewer, and volunteers from a
 * roster file who are logged in by phone.
 * @param api from `connect`
 * @param {string} firstPassword of the administrator `bench`
 */
export async function makeWorld(api, firstPassword, volunteers) {
  const platform = await firstLogin(api, 'bench', firstPassword);
  const regions = (await platform.call('listRegions')).items;
  const communities = regions.filter(({ level }) => level === 'community').map(({ code }) => code);
  const regionCode = communities[0];
  const contact = { contactName: '值班负责人', contactPhone: '0477-8510000' };
  const organisation = await platform.call('createOrganisation', {
    body: { name: '志愿服务队', kind: 'team', parentId: null, regionCode, summary: '', ...contact },
  });
  const staff = async (login, role, scope) => {
    const { initialPassword } = await platform.call('createStaff', {
      body: { login, name: login, phone: null, grants: [{ role, scope }] },
    });
    return firstLogin(api, login, initialPassword);
  };
  const organiser = await staff('organiser', 'organiser', { kind: 'organisation', id: organisation.id });
  const reviewer = await staff('reviewer', 'reviewer', { kind: 'region', code: district.region.code });

  let hour = 48;
  /** A published project with one post and so many slots of an hour, no two of which, in whatever project, overlap. */
  const publish = async (slots) => {
    const from = Math.ceil(Date.now() / HOUR) * HOUR;
    const span = () => ({ startsAt: new Date(from + hour++ * HOUR).toISOString(), endsAt: new Date(from + hour * HOUR).toISOString() });
    const body = {
      organisationId: organisation.id,
      title: '周末图书整理与阅读推广',
      category: district.categories[0].code,
      content: '协助图书上架、排架和破损登记,引导读者使用自助借还机。',
      place: { name: '一楼大厅', address: '文化东路', point: null },
      regionCode,
      ...contact,
      risks: { level: 'none', disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' },
      posts: [{ name: '图书整理', headcount: 5000, duty: '', conditions: { minAge: null, maxAge: null, skills: [], note: '' } }],
      slots: Array.from({ length: slots }, span),
    };
    const { id: projectId } = await organiser.call('draftProject', { body });
    await organiser.call('submitProject', { params: { projectId } });
    const project = await reviewer.call('approveProject', { params: { projectId }, body: {} });
    return { projectId, postId: project.posts[0].id, regionCode, organisationId: organisation.id, slots: project.slots };
  };

  const people = demoPeople(volunteers, district, communities).map((person) => ({ ...person, minutes: 0 }));
  const report = await platform.call('importVolunteers', { body: { csv: rosterFile(people) } });
  if (report.imported !== volunteers) throw new Error(`the roster was not taken whole: ${JSON.stringify(report.faults.slice(0, 3))}`);
  const tokens = [];
  await together(8, volunteers, async (i) => {
    const { phone } = people[i];
    const { demoCode } = await api.as().call('requestPhoneCode', { body: { phone } });
    tokens[i] = (await api.as().call('loginWithPhone', { body: { phone, code: demoCode } })).accessToken;
  });
  return { publish, tokens };
}

async function firstLogin(api, login, oldPassword) {
  const { accessToken } = await api.as().call('loginWithPassword', { body: { login, password: oldPassword } });
  const newPassword = `${oldPassword}-again1`;
  return api.as((await api.as(accessToken).call('changePassword', { body: { oldPassword, newPassword } })).accessToken);
}
