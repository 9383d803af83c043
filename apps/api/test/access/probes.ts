import { CreateStaff, PersonAccounts, Sessions } from '../../src/modules/identity/index.js';
import { joinForm, makeStaff, PASSWORD } from '../people/support.js';
import { orderProbes, serviceProbes, wishProbes } from './order-probes.js';
import { list, plain, probe, type Probe } from './probe.js';
import type { World } from './world.js';

const personal = { personal: true } as const;

const staffOf = (world: World): Promise<number> =>
  makeStaff(world.app, `staff${world.next()}`, 'operator', { kind: 'region', code: '150603' });
const inProject = async (projectId: Promise<number>) => ({ params: { projectId: await projectId } });
const times = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  checkInAt: startsAt.toISOString(),
  checkOutAt: endsAt.toISOString(),
});

const districtProbes = {
  getDistrict: plain('getDistrict'),
  listDemoAccounts: plain('listDemoAccounts'),
  advanceDemoClock: probe('advanceDemoClock', () => ({ body: { minutes: 1 } })),
};

const identityProbes = {
  loginWithWechat: probe('loginWithWechat', async ({ wechat }) => ({ body: { code: await wechat.loginCode('someone') } })),
  bindWechatPhone: probe(
    'bindWechatPhone',
    async (world) => ({ body: { code: await world.wechat.phoneCode('someone', world.nextPhone()) } }),
    personal,
  ),
  requestPhoneCode: probe('requestPhoneCode', (world) => ({ body: { phone: world.nextPhone() } })),
  loginWithPhone: probe('loginWithPhone', async (world) => {
    const phone = world.nextPhone();
    const { demoCode } = await world.app.as().call('requestPhoneCode', { body: { phone } });
    return { body: { phone, code: demoCode! } };
  }),
  loginWithPassword: probe('loginWithPassword', async (world) => {
    const login = `staff${world.next()}`;
    await makeStaff(world.app, login, 'operator', { kind: 'region', code: '150603' });
    return { body: { login, password: PASSWORD } };
  }),
  loginAsDemo: probe('loginAsDemo', async (world) => {
    const demoKey = `demo${world.next()}`;
    const staff = { login: demoKey, name: demoKey, phone: null, grants: [], passwordHash: '', mustChangePassword: false, demoKey };
    await world.app.get(CreateStaff).create(null, staff);
    return { body: { account: demoKey } };
  }),
  refreshSession: probe('refreshSession', async (world) => {
    const accountId = await world.app.get(PersonAccounts).forOpenid(`o${world.next()}`);
    return { body: { refreshToken: (await world.app.get(Sessions).open(accountId)).refreshToken } };
  }),
  logout: plain('logout'),
  changePassword: probe(
    'changePassword',
    (world, _, caller) => {
      const oldPassword = caller.password ?? PASSWORD;
      caller.password = `spring-rain-${world.next()}`;
      return { body: { oldPassword, newPassword: caller.password } };
    },
    personal,
  ),
  getMe: plain('getMe'),
  listStaff: probe('listStaff', () => ({ query: {} })),
  createStaff: probe('createStaff', (world, { side }) => ({
    body: {
      login: `new-staff-${world.next()}`,
      name: '新管理员',
      phone: world.nextPhone(),
      grants: [
        { role: 'organiser', scope: { kind: 'organisation', id: side.organisationId } },
        { role: 'reviewer', scope: { kind: 'region', code: side.street } },
      ],
    },
  })),
  updateStaff: probe('updateStaff', async (world) => ({ params: { staffId: await staffOf(world) }, body: { name: '改名了' } })),
  resetStaffPassword: probe('resetStaffPassword', async (world) => ({ params: { staffId: await staffOf(world) } })),
  listAudit: list('listAudit', { subject: 'project' }),
};

const peopleProbes = {
  joinVolunteers: probe(
    'joinVolunteers',
    (world, { side }) => ({ body: joinForm({ phone: world.nextPhone(), idNumber: world.nextIdNumber(), regionCode: side.community }) }),
    personal,
  ),
  updateMyProfile: probe('updateMyProfile', (world) => ({ body: { leaderboardConsent: world.next() % 2 === 0 } }), personal),
  agreeToDocuments: probe('agreeToDocuments', () => ({ body: { codeOfConductVersion: '2026-01', privacyVersion: '2026-01' } }), personal),
  listVolunteers: list('listVolunteers'),
  revealVolunteer: probe('revealVolunteer', (_, { side }) => ({
    params: { volunteerId: side.volunteer.volunteerId! },
    body: { field: 'phone', reason: '通知改期' },
  })),
  'revealVolunteer idNumber': probe('revealVolunteer', (_, { side }) => ({
    params: { volunteerId: side.volunteer.volunteerId! },
    body: { field: 'idNumber', reason: '办理保险' },
  })),
  importVolunteers: probe('importVolunteers', (world, { side }) => ({
    body: { csv: `姓名,身份证号,手机号,社区编码\n李小明,${world.nextIdNumber()},${world.nextPhone()},${side.community}\n` },
  })),
  getJoinCode: probe('getJoinCode', () => ({ query: {} })),
  'getJoinCode organisation': probe('getJoinCode', (_, { side }) => ({ query: { organisationId: side.organisationId } })),
  listRegions: probe('listRegions', () => ({ query: {} })),
  listOrganisations: probe('listOrganisations', () => ({ query: {} })),
  getOrganisation: probe('getOrganisation', (_, { side }) => ({ params: { organisationId: side.organisationId } })),
  createOrganisation: probe('createOrganisation', (world, { side }) => ({
    body: {
      name: `新服务队${world.next()}`,
      kind: 'team',
      parentId: side.organisationId,
      regionCode: side.street,
      contactName: '苏日娜',
      contactPhone: '0477-8591234',
      summary: '',
    },
  })),
  updateOrganisation: probe('updateOrganisation', (world, { side }) => ({
    params: { organisationId: side.organisationId },
    body: { contactName: `联系人${world.next()}` },
  })),
  'updateOrganisation name': probe('updateOrganisation', (world, { side }) => ({
    params: { organisationId: side.organisationId },
    body: { name: `${side.mark}服务队${world.next()}` },
  })),
};

const projectProbes = {
  draftProject: probe('draftProject', (_, ours) => ({ body: { organisationId: ours.side.organisationId, ...ours.project() } })),
  updateProject: probe('updateProject', async (world, ours) => ({
    params: { projectId: await ours.draft() },
    body: { ...ours.project(), title: `${ours.side.mark}改题${world.next()}` },
  })),
  submitProject: probe('submitProject', (_, ours) => inProject(ours.draft())),
  withdrawProject: probe('withdrawProject', (_, ours) => inProject(ours.inReview())),
  approveProject: probe('approveProject', async (_, ours) => ({ ...(await inProject(ours.inReview())), body: { note: '很好' } })),
  returnProject: probe('returnProject', async (_, ours) => ({ ...(await inProject(ours.inReview())), body: { reason: '缺少保险' } })),
  cancelProject: probe('cancelProject', async (_, ours) => ({
    params: { projectId: (await ours.signedUp()).projectId },
    body: { reason: '大风' },
  })),
  drawSpotChecks: probe('drawSpotChecks', async (_, ours) => {
    await ours.published();
    return { body: { count: 1 } };
  }),
  listSpotChecks: list('listSpotChecks'),
  'listSpotChecks drawn': list('listSpotChecks', { state: 'drawn' }),
  recordSpotCheck: probe('recordSpotCheck', async (_, ours) => ({
    params: { spotCheckId: await ours.spotCheck() },
    body: { way: 'onSite', finding: 'fine', words: '人员到岗，签到有序' },
  })),
  dropSpotCheck: probe('dropSpotCheck', async (_, ours) => ({
    params: { spotCheckId: await ours.spotCheck() },
    body: { reason: '活动因天气取消' },
  })),
  listProjects: list('listProjects'),
  getProject: probe('getProject', (_, ours) => inProject(ours.draft())),
  listReviewQueue: list('listReviewQueue'),
};

const activityProbes = {
  listActivities: probe('listActivities', () => ({ query: {} })),
  getActivity: probe('getActivity', async (_, ours) => ({ params: { activityId: (await ours.published()).projectId }, query: {} })),
  'getActivity draft': probe('getActivity', async (_, ours) => ({ params: { activityId: await ours.draft() }, query: {} })),
  signUp: probe('signUp', async (_, ours) => {
    const { slotId, postId } = await ours.published();
    return { params: { slotId }, body: { postId } };
  }),
  cancelSignUp: probe('cancelSignUp', async (_, ours) => ({ params: { signUpId: (await ours.signedUp()).signUpId } })),
  listMySignUps: list('listMySignUps', { when: 'all' }),
  listRoster: probe('listRoster', async (_, ours) => ({ params: { slotId: (await ours.signedUp()).slotId }, query: {} })),
  extendSlot: probe('extendSlot', async (_, ours) => {
    const { slotId, endsAt } = await ours.published();
    return { params: { slotId }, body: { until: new Date(endsAt.getTime() + 3_600_000).toISOString(), reason: '人手不够' } };
  }),
};

const attendanceProbes = {
  getVenueCode: probe('getVenueCode', async (_, ours) => ({ params: { slotId: (await ours.published()).slotId } })),
  claimVenueCode: probe('claimVenueCode', async (world, ours) => {
    const { slotId } = await ours.published();
    const { qrText } = await world.as(ours.side.organiser).call('getVenueCode', { params: { slotId } });
    return { body: { code: qrText } };
  }),
  checkIn: probe('checkIn', async (world, ours) => {
    const signedUp = await ours.signedUp();
    world.go(signedUp.startsAt);
    return { body: { claim: (await ours.scan(signedUp)).claim } };
  }),
  'checkIn digits': probe('checkIn', async (world, ours) => {
    const { slotId, startsAt } = await ours.signedUp();
    world.go(startsAt);
    const { shortCode } = await world.as(ours.side.organiser).call('getVenueCode', { params: { slotId } });
    return { body: { slotId, shortCode } };
  }),
  checkOut: probe('checkOut', async (_, ours) => ({ body: { claim: (await ours.scan(await ours.present())).claim } })),
  listMyAttendance: list('listMyAttendance'),
  recordManualAttendance: probe('recordManualAttendance', async (_, ours) => {
    const signedUp = await ours.unrecorded();
    return { params: { slotId: signedUp.slotId }, body: { signUpId: signedUp.signUpId, ...times(signedUp), reason: '手机没电' } };
  }),
  listManualAttendance: list('listManualAttendance'),
  approveManualAttendance: probe('approveManualAttendance', async (_, ours) => ({
    params: { attendanceId: (await ours.byHand()).attendanceId },
  })),
  rejectManualAttendance: probe('rejectManualAttendance', async (_, ours) => ({
    params: { attendanceId: (await ours.byHand()).attendanceId },
    body: { reason: '没有签名' },
  })),
  confirmAttendance: probe('confirmAttendance', async (_, ours) => {
    const { slotId, attendanceId } = await ours.ended();
    return { params: { slotId }, body: { attendanceIds: [attendanceId] } };
  }),
  listToConfirm: list('listToConfirm'),
  disputeAttendance: probe('disputeAttendance', async (_, ours) => {
    const { attendanceId, endsAt } = await ours.ended();
    return { params: { attendanceId }, body: { reason: '我一直做到最后', claimedCheckOutAt: endsAt.toISOString() } };
  }),
  answerDispute: probe('answerDispute', async (_, ours) => ({
    params: { disputeId: (await ours.disputed()).disputeId },
    body: { decision: 'dismiss', answer: '现场无人见到' },
  })),
  'answerDispute accept': probe('answerDispute', async (_, ours) => {
    const disputed = await ours.disputed();
    const checkOutAt = new Date(disputed.endsAt.getTime() - 10 * 60_000).toISOString();
    const corrected = { ...times(disputed), checkOutAt };
    return { params: { disputeId: disputed.disputeId }, body: { decision: 'accept', ...corrected, answer: '已核实' } };
  }),
  appealDispute: probe('appealDispute', async (_, ours) => ({
    params: { disputeId: (await ours.dismissed()).disputeId },
    body: { reason: '我有照片为证' },
  })),
  listAppeals: list('listAppeals'),
  decideAppeal: probe('decideAppeal', async (_, ours) => ({
    params: { disputeId: (await ours.appealed()).disputeId },
    body: { decision: 'uphold', answer: '已核实，答复属实' },
  })),
  'decideAppeal accept': probe('decideAppeal', async (_, ours) => {
    const appealed = await ours.appealed();
    const checkOutAt = new Date(appealed.endsAt.getTime() - 10 * 60_000).toISOString();
    const corrected = { ...times(appealed), checkOutAt };
    return { params: { disputeId: appealed.disputeId }, body: { decision: 'accept', ...corrected, answer: '已核实' } };
  }),
  rateActivity: probe('rateActivity', async (_, ours) => ({
    params: { attendanceId: (await ours.ended()).attendanceId },
    body: { stars: 5, words: '很有意义' },
  })),
  evaluateService: probe('evaluateService', async (_, ours) => ({
    params: { attendanceId: (await ours.ended()).attendanceId },
    body: { stars: 5, words: '认真负责' },
  })),
};

const ledgerProbes = {
  listMyLedger: list('listMyLedger'),
  listLedgerRoots: probe('listLedgerRoots', () => ({ query: {} })),
  getMyStars: plain('getMyStars'),
  listStarNotices: probe('listStarNotices', () => ({ query: {} })),
  listStarAwards: list('listStarAwards'),
  conferStar: probe('conferStar', async (_, ours) => ({ params: { awardId: await ours.award() } })),
  getLeaderboard: probe('getLeaderboard', () => ({ query: {} })),
  getMyRank: probe('getMyRank', () => ({ query: {} })),
};

const rewardProbes = {
  listRewards: probe('listRewards', () => ({ query: {} })),
  getReward: probe('getReward', async (_, ours) => ({ params: { rewardId: await ours.listed() } })),
  listPartnerRewards: list('listPartnerRewards'),
  createReward: probe('createReward', (_, ours) => ({ body: { partnerId: ours.side.partnerId, ...ours.reward() } })),
  updateReward: probe('updateReward', async (world, ours) => ({
    params: { rewardId: await ours.listed() },
    body: { price: 2, stock: 50, description: `第 ${world.next()} 次修改` },
  })),
  switchReward: probe('switchReward', async (_, ours) => ({ params: { rewardId: await ours.listed() }, body: { action: 'pause' } })),
  redeemReward: probe('redeemReward', async (_, ours) => ({ params: { rewardId: await ours.listed() } })),
  listMyVouchers: list('listMyVouchers'),
  getVoucherCode: probe('getVoucherCode', async (_, ours) => ({ params: { voucherId: await ours.voucher() } })),
  verifyVoucher: probe('verifyVoucher', async (_, ours) => ({ body: { code: await ours.voucherCode() } })),
  listVerifications: list('listVerifications'),
  listPartners: list('listPartners'),
  createPartner: probe('createPartner', (world, { side }) => ({
    body: {
      name: `新商户${world.next()}`,
      regionCode: side.street,
      address: '文化东路',
      contactName: '苏日娜',
      contactPhone: '0477-8591234',
    },
  })),
  updatePartner: probe('updatePartner', (world, { side }) => ({
    params: { partnerId: side.partnerId },
    body: { address: `文化东路 ${world.next()} 号` },
  })),
};

const otherProbes = {
  listMyMessages: list('listMyMessages'),
  markMessagesRead: probe('markMessagesRead', async (world, { side }) => {
    await world.message(side.volunteer.accountId, side.mark);
    const { items } = await world.as(side.volunteer).call('listMyMessages', { query: { unread: 'true' } });
    return { body: { ids: items.map(({ id }) => id) } };
  }),
  getHome: probe('getHome', () => ({ query: {} })),
  getMyQueue: plain('getMyQueue'),
};

/** By the name of the row in `expected.tsv`: the operationId, and a word where one operation is asked in two ways. */
export const probes: Readonly<Record<string, Probe>> = {
  ...districtProbes,
  ...identityProbes,
  ...peopleProbes,
  ...projectProbes,
  ...activityProbes,
  ...attendanceProbes,
  ...ledgerProbes,
  ...rewardProbes,
  ...serviceProbes,
  ...orderProbes,
  ...wishProbes,
  ...otherProbes,
};
