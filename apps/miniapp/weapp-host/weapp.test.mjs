import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { modules } from './district.mjs';
import { startHost } from './host.mjs';

const now = '2026-11-22T02:00:00.000Z';
const activity = {
  id: 1,
  title: '周末图书整理',
  category: 'culture',
  categoryName: '文化文艺',
  organisationName: '图书馆志愿服务队',
  regionName: '哈巴格希街道',
  place: { name: '图书馆一楼大厅', address: '鄂尔多斯大街', point: null },
  slotId: 10,
  startsAt: '2026-11-23T01:00:00.000Z',
  endsAt: '2026-11-23T03:00:00.000Z',
  moreSlots: 0,
  headcount: 10,
  taken: 4,
  free: 6,
  skills: [],
  distanceMetres: 800,
  pointsPerHour: 1,
  mine: null,
};
const page = (items, more = {}) => ({ items, total: items.length, page: 1, pageSize: 20, ...more });
const me = {
  accountId: 7,
  displayName: '图雅',
  phoneMasked: null,
  hasWechat: true,
  mustChangePassword: false,
  grants: [],
  volunteer: null,
  unreadMessages: 0,
};
const answers = {
  'POST /sessions/wechat': { status: 201, body: { accessToken: 'access', accessExpiresAt: now, refreshToken: 'refresh', me } },
  'GET /me': { status: 200, body: me },
  'GET /district': {
    status: 200,
    body: {
      platformName: '志愿康巴什',
      regionCode: '150603',
      regionName: '康巴什区',
      slogan: '有时间做志愿者',
      hotline: '12345',
      categories: [{ code: 'culture', name: '文化文艺', color: '#A23B72' }],
      modules: modules(),
      demo: true,
      now,
    },
  },
  'GET /home': {
    status: 200,
    body: {
      nextDuty: null,
      dutyDistanceMetres: null,
      nearby: [activity],
      figures: { volunteers: 2200, organisations: 78, monthMinutes: 6000, totalMinutes: 9000, activitiesOpen: 1 },
      rank: null,
    },
  },
  'GET /activities': { status: 200, body: page([activity]) },
  'GET /service-items': { status: 200, body: page([]) },
  'GET /orders': { status: 200, body: page([]) },
  'GET /me/messages': { status: 200, body: page([], { unread: 0 }) },
  'POST /sessions/logout': { status: 200, body: { done: true } },
};

describe('the mini-program as WeChat runs it', () => {
  const requests = [];
  const host = startHost({
    answer: ({ method, path, headers }) => {
      const key = `${method} ${path.split('?')[0]}`;
      if (path.includes(`q=${encodeURIComponent('图书')}`)) return { status: 200, body: page([{ ...activity, title: '图书角值守' }]) };
      requests.push({ key, path, authorization: headers.Authorization });
      const answer = answers[key];
      if (!answer) throw new Error(`no fixture for ${key}`);
      return answer;
    },
  });
  before(() => host.launch());
  after(() => host.stop());

  it('logs in silently and shows the home page', async () => {
    await host.shows(/2,200 人/);
    await host.shows(/周末图书整理/);
    await host.isAt('pages/home/index');
    assert.ok(requests.some((r) => r.key === 'POST /sessions/wechat'));
    assert.ok(requests.some((r) => r.key === 'GET /me/messages' && r.authorization === 'Bearer access'));
  });

  it('goes through all five tabs', async () => {
    for (const [tab, path, text] of [
      ['活动', 'activities', /还差 6 人/],
      ['点单', 'orders', /12345/],
      ['消息', 'messages', /还没有消息/],
      ['我的', 'mine', /图雅/],
      ['首页', 'home', /康巴什区志愿服务/],
    ]) {
      await host.tap(tab);
      await host.isAt(`pages/${path}/index`);
      await host.shows(text);
    }
  });

  it('searches with what is typed', async () => {
    await host.tap('活动');
    await host.input('搜活动、地点、团体', '图书');
    await host.tap('搜索');
    await host.shows(/图书角值守/);
  });

  it('opens a subpackage, changes to elder mode, asks before logging out', async () => {
    await host.tap('我的');
    await host.tap('设置');
    await host.isAt('packages/settings/settings/index');
    await host.tap('关怀版');
    await host.until(() => assert.match(host.tree().children[0].attr.class, /elder/));
    await host.tap('退出登录');
    await host.shows(/退出登录？/);
    await host.tap('返回');
    await host.hides(/退出登录？/);
    await host.back();
    await host.isAt('pages/mine/index');
  });

  it('said nothing wrong on the way: no WXMLRT warning, no console.error, no unknown wx function', () => {
    assert.deepEqual(host.problems, []);
  });
});
