import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { modules } from './district.mjs';
import { startHost } from './host.mjs';

const now = '2026-11-22T02:00:00.000Z';
const code = 'a.a.1yb4c.AAAAAAAAAAAAAAA';
const link = `https://zy.example.cn/#/packages/attendance/scan/index?c=${code}`;
const me = {
  accountId: 7,
  displayName: '微信用户',
  phoneMasked: null,
  hasWechat: true,
  mustChangePassword: false,
  grants: [],
  volunteer: null,
  unreadMessages: 0,
};
const volunteer = { id: 5, name: '图雅', number: '15060300000005', minutes: 0, points: 0, star: 0 };
const slot = (id, startsAt, endsAt, more = {}) => ({
  id,
  startsAt,
  endsAt,
  countedUntil: endsAt,
  places: [
    { postId: 1, headcount: 5, taken: 2, waiting: 0, free: 3 },
    { postId: 2, headcount: 5, taken: 5, waiting: 1, free: 0 },
  ],
  checkedIn: 0,
  ended: false,
  mine: null,
  actions: [],
  whyNot: null,
  ...more,
});
const post = (id, name) => ({
  id,
  name,
  headcount: 5,
  duty: '',
  conditions: { minAge: 18, maxAge: null, skills: [], note: '' },
  unmet: [],
});
const place = { name: '图书馆一楼大厅', address: '鄂尔多斯大街', point: { lat: 39.6, lng: 109.8 } };
const row = {
  id: 1,
  title: '周末图书整理',
  category: 'culture',
  categoryName: '文化文艺',
  organisationName: '图书馆志愿服务队',
  regionName: '哈巴格希街道',
  place,
  slotId: 11,
  startsAt: '2026-11-23T01:00:00.000Z',
  endsAt: '2026-11-23T03:00:00.000Z',
  moreSlots: 0,
  headcount: 10,
  taken: 7,
  free: 3,
  skills: [],
  distanceMetres: null,
  pointsPerHour: 1,
  mine: null,
};
const district = {
  platformName: '志愿康巴什',
  regionCode: '150603',
  regionName: '康巴什区',
  slogan: '有时间做志愿者',
  hotline: '12345',
  categories: [{ code: 'culture', name: '文化文艺', color: '#A23B72' }],
  skills: [{ code: 'law', name: '法律咨询' }],
  languages: [{ code: 'zh', name: '汉语' }],
  modules: modules(),
  cancelDeadlineHours: 24,
  codeOfConduct: { version: 'c-7', title: '志愿者行为规范', text: '一、自愿参加' },
  privacy: { version: 'p-3', title: '隐私政策', text: '一、收集什么' },
  demo: false,
  now,
};
const regions = [
  { code: '150603001', name: '哈巴格希街道', parent: '150603', level: 'street' },
  { code: '150603001001', name: '达尔罕社区', parent: '150603001', level: 'community' },
];
const page = (items, more = {}) => ({ items, total: items.length, page: 1, pageSize: 20, ...more });

/** A server that knows one person: joined or not, signed up or not. */
function createServer() {
  const state = { joined: false, signedUp: false };
  const activity = () => ({
    ...row,
    content: '上架、排架。',
    organisation: { id: 3, name: '图书馆志愿服务队', averageRating: 4.2, ratings: 7, projects: 2 },
    contactName: '值班负责人',
    contactPhone: state.signedUp ? '0477-8590000' : null,
    risks: { level: 'none', disclosure: '', insured: false, policyNumber: '', training: false, trainingPlan: '' },
    posts: [post(1, '上架'), post(2, '朗读')],
    state: 'published',
    slots: [
      slot(10, '2026-11-22T01:50:00.000Z', '2026-11-22T03:50:00.000Z'),
      slot(11, row.startsAt, row.endsAt, {
        mine: state.signedUp ? { signUpId: 77, postId: 1, state: 'confirmed', waitingPosition: null } : null,
        actions: state.signedUp ? ['cancelSignUp'] : state.joined ? ['signUp'] : [],
        whyNot: state.joined ? null : '加入志愿者后即可报名',
      }),
    ],
    going: ['张*'],
    goingCount: 1,
  });
  const signUp = () => ({
    id: 77,
    state: 'confirmed',
    activityId: 1,
    slotId: 11,
    postId: 1,
    title: row.title,
    postName: '上架',
    organisationName: row.organisationName,
    place,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    signedUpAt: now,
    waitingPosition: null,
    contactPhone: '0477-8590000',
    freeCancelUntil: '2026-11-22T01:00:00.000Z',
    attendance: null,
    rated: false,
    actions: ['cancelSignUp'],
  });
  const self = () => ({ ...me, volunteer: state.joined ? volunteer : null });
  const answers = {
    'POST /sessions/wechat': () => [201, { accessToken: 'access', accessExpiresAt: now, refreshToken: 'refresh', me }],
    'GET /me': () => [200, self()],
    'GET /district': () => [200, district],
    'GET /regions': () => [200, { items: regions }],
    'GET /home': () => [
      200,
      {
        nextDuty: null,
        dutyDistanceMetres: null,
        nearby: [row],
        figures: { volunteers: 1, organisations: 1, monthMinutes: 0, totalMinutes: 0, activitiesOpen: 1 },
        rank: null,
      },
    ],
    'GET /activities': () => [200, page([row])],
    'GET /activities/1': () => [200, activity()],
    'GET /me/messages': () => [200, page([], { unread: 0 })],
    'GET /me/sign-ups': () => [200, page(state.signedUp ? [signUp()] : [])],
    'POST /venue-codes/claims': () => [
      201,
      {
        claim: 'claim-1',
        slotId: 10,
        activityId: 1,
        title: row.title,
        placeName: place.name,
        startsAt: '2026-11-22T01:50:00.000Z',
        endsAt: '2026-11-22T03:50:00.000Z',
        scannedAt: now,
        lastDay: '2026-11-22',
        next: state.joined ? 'checkIn' : 'join',
      },
    ],
    'POST /volunteers': () => {
      state.joined = true;
      return [201, { volunteer, accessToken: 'joined', accessExpiresAt: now }];
    },
    'POST /attendance/check-in': () => [
      201,
      {
        id: 9,
        slotId: 10,
        activityId: 1,
        title: row.title,
        postName: '上架',
        checkInAt: now,
        plannedStartsAt: '2026-11-22T01:50:00.000Z',
        plannedEndsAt: '2026-11-22T03:50:00.000Z',
      },
    ],
    'POST /slots/11/sign-ups': () => {
      state.signedUp = true;
      return [201, signUp()];
    },
    'POST /sign-ups/77/cancel': () => {
      state.signedUp = false;
      return [200, { ...signUp(), state: 'cancelledLate', actions: [] }];
    },
  };
  return ({ method, path }) => {
    const key = `${method} ${path.split('?')[0]}`;
    if (!answers[key]) throw new Error(`no answer for ${key}`);
    const [status, body] = answers[key]();
    return { status, body };
  };
}

describe('a volunteer in WeChat', () => {
  const requests = [];
  const server = createServer();
  const host = startHost({
    scan: () => link,
    answer: (request) => {
      requests.push(request);
      return server(request);
    },
  });
  // Copies: what comes out of the mini-program belongs to another realm.
  const sent = (path) => requests.filter((r) => r.path === path).map((r) => JSON.parse(JSON.stringify(r.body ?? null)));
  before(async () => {
    await host.launch();
  });
  after(() => host.stop());

  it('scans before joining: the scan is claimed at once and kept', async () => {
    await host.tap('扫一扫');
    await host.shows(/还差一步：加入志愿者/);
    assert.deepEqual(sent('/venue-codes/claims'), [{ code: link }]);
    await host.shows(/图书馆一楼大厅/);
  });

  it('joins in three steps', async () => {
    await host.tap('加入志愿者');
    await host.isAt('packages/join/index');
    await host.shows(/微信手机号/);
    await host.tap('下一步');
    await host.shows(/请填写身份证上的姓名/);
    await host.input('姓名', '图雅');
    await host.input('身份证号', '11010519491231002x');
    await host.shows(/1949年12月31日出生/);
    await host.input('手机号', '13800000001');
    await host.tap('居住街道：请选择');
    await host.tap('哈巴格希街道');
    await host.tap('居住社区：请选择');
    await host.tap('达尔罕社区');
    await host.tap('下一步');
    await host.tap('法律咨询');
    await host.tap('下一步');
    await host.tap('我已阅读并同意志愿者行为规范');
    await host.tap('我已阅读并同意隐私政策');
    await host.tap('确认加入');
    await host.shows(/欢迎您，图雅/);
    const [body] = sent('/volunteers');
    assert.deepEqual(
      [body.idNumber, body.regionCode, body.phone, body.skills.join()],
      ['11010519491231002X', '150603001001', '13800000001', 'law'],
    );
  });

  it('is checked in with the kept scan', async () => {
    await host.tap('继续签到');
    await host.isAt('packages/attendance/scan/index');
    await host.shows(/签到成功/);
    await host.shows(/服务到 11:50/);
    assert.deepEqual(sent('/attendance/check-in'), [{ claim: 'claim-1' }]);
    await host.tap('完成');
    await host.isAt('pages/home/index');
  });

  it('finds an activity by a filter and signs up for a post', async () => {
    await host.tap('活动');
    await host.tap('有名额');
    await host.tap('日期');
    await host.tap('明天');
    await host.until(() => assert.ok(requests.some((r) => r.path.includes('from=2026-11-23&to=2026-11-23&free=true'))));
    await host.tap('周末图书整理');
    await host.isAt('packages/activities/detail/index');
    await host.shows(/4.2 分/);
    await host.tap('我要报名');
    await host.shows(/选择岗位/);
    await host.tap('上架');
    await host.tap('确认报名');
    await host.shows(/报名成功/);
    assert.deepEqual(sent('/slots/11/sign-ups'), [{ postId: 1 }]);
  });

  it('sees it among my sign-ups and cancels after being told what that means', async () => {
    await host.tap('我的报名');
    await host.isAt('packages/activities/mine/index');
    await host.tap('取消报名 周末图书整理');
    await host.shows(/临时取消/);
    await host.tap('确认取消');
    await host.shows(/还没有待参加的活动/);
    assert.equal(sent('/sign-ups/77/cancel').length, 1);
  });

  it('said nothing wrong on the way', () => assert.deepEqual(host.problems, []));
});
