import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { modules } from './district.mjs';
import { startHost } from './host.mjs';
import { serve } from './server.mjs';

const now = '2026-11-22T02:00:00.000Z';
const me = {
  accountId: 7,
  displayName: '图雅',
  phoneMasked: '138****0001',
  hasWechat: true,
  mustChangePassword: false,
  grants: [],
  volunteer: { id: 5, name: '图雅', number: '15060300000005', regionName: '达尔罕社区', minutes: 60, points: 1, star: 0 },
  unreadMessages: 0,
};
const page = (items, more = {}) => ({ items, total: items.length, page: 1, pageSize: 20, ...more });
const contact = { name: '李秀英', phone: '0477-8581234', address: '1 号楼 101', regionCode: '150603001001', regionName: '达尔罕社区' };
const about = {
  title: '上门理发',
  colour: 'yellow',
  colourName: '民生关爱',
  regionName: contact.regionName,
  appointedAt: '2026-11-22T02:20:00.000Z',
  usualMinutes: 40,
  language: null,
  note: '',
};
const code = 'https://zy.example.cn/#/packages/orders/duty/index?id=41&c=o.15.1yb4c.AAAAAAAAAAAAAAA';

/** A server with one offer, which becomes an order to serve, and one wish. */
function createServer() {
  const state = { offer: 'open', order: 'dispatched', wish: 'open' };
  const offer = () => ({
    id: 1,
    orderId: 41,
    state: state.offer,
    ...about,
    summary: '为行动不便的老人理发',
    distanceText: '与您同一社区',
    pointsPerHour: 1.2,
    offeredAt: now,
    answerBy: '2026-11-22T02:30:00.000Z',
    actions: state.offer === 'open' ? ['accept', 'decline'] : [],
  });
  const attendance = () =>
    state.order === 'dispatched'
      ? null
      : {
          id: 9,
          state: state.order === 'serving' ? 'present' : 'ended',
          checkInAt: '2026-11-22T02:00:00.000Z',
          checkInMethod: 'code',
          checkOutAt: state.order === 'serving' ? null : '2026-11-22T03:00:00.000Z',
          checkOutMethod: state.order === 'serving' ? null : 'code',
          minutes: state.order === 'serving' ? null : 40,
          actions: [],
        };
  const order = () => ({
    id: 41,
    number: '261122-0041',
    state: state.order,
    ...about,
    plannedEndsAt: '2026-11-22T03:00:00.000Z',
    channel: 'self',
    beneficiaryName: contact.name,
    placedByName: contact.name,
    awaitingApproval: false,
    contact,
    contactUntil: null,
    destination: null,
    attendance: attendance(),
    rating: null,
    reason: null,
    actions: state.order === 'dispatched' ? ['start', 'giveBack'] : state.order === 'serving' ? ['finish'] : [],
  });
  const wish = () => ({
    id: 7,
    number: 'XY000007',
    state: state.wish,
    title: '想去公园走走',
    words: '腿脚不便，想有人陪着去公园走走',
    category: 'elder-care',
    categoryName: '养老助残',
    regionName: contact.regionName,
    postedAt: now,
    minutes: 90,
    points: 2,
    dueAt: '2026-12-20T01:00:00.000Z',
    overdue: false,
    volunteerName: null,
    thanks: null,
    stars: null,
    confirmedAt: null,
    mine: state.wish === 'open' ? null : 'volunteer',
    actions: state.wish === 'open' ? ['claim'] : ['fulfil', 'release'],
    contact: state.wish === 'open' ? null : contact,
    contactUntil: null,
    original: null,
    volunteer: null,
    report: null,
    reason: null,
    byPhone: false,
    history: [],
  });
  const answers = {
    'POST /sessions/wechat': () => [201, { accessToken: 'access', accessExpiresAt: now, refreshToken: 'refresh', me }],
    'GET /me': () => [200, me],
    'GET /district': () => [
      200,
      {
        platformName: '志愿康巴什',
        regionName: '康巴什区',
        slogan: '有时间做志愿者',
        hotline: '12345',
        categories: [],
        languages: [],
        modules: modules(),
        serviceColours: [{ code: 'yellow', name: '民生关爱', color: '#C79A00' }],
        demo: false,
        now,
      },
    ],
    'GET /home': () => [
      200,
      {
        nextDuty: null,
        dutyDistanceMetres: null,
        nextOrder: state.offer === 'accepted' && state.order !== 'served' ? order() : null,
        openOffers: state.offer === 'open' ? 1 : 0,
        nearby: [],
        figures: { volunteers: 1, organisations: 1, monthMinutes: 0, totalMinutes: 0, activitiesOpen: 0, wishesOpen: 1 },
        rank: null,
      },
    ],
    'GET /regions': () => [200, { items: [] }],
    'GET /me/messages': () => [200, page([], { unread: 0 })],
    'GET /me/offers': () => [200, page([offer()])],
    'GET /orders/41': () => [200, order()],
    'GET /wishes': () => [200, page([wish()])],
    'GET /wishes/7': () => [200, wish()],
    'POST /offers/1/answer': () => {
      state.offer = 'accepted';
      return [200, offer()];
    },
    'POST /orders/41/start': () => {
      state.order = 'serving';
      return [200, order()];
    },
    'POST /orders/41/finish': () => {
      state.order = 'served';
      return [200, order()];
    },
    'POST /wishes/7/claim': () => {
      state.wish = 'claimed';
      return [200, wish()];
    },
  };
  return serve(answers);
}

describe('a volunteer with an offer in WeChat', () => {
  const { answer, posted: sent } = createServer();
  const host = startHost({ scan: () => code, answer });
  before(() => host.launch());
  after(() => host.stop());

  it('is told on the home page, and accepts after being told what that means', async () => {
    await host.shows(/有 1 个派单邀约等您答复/);
    await host.tap('有 1 个派单邀约等您答复');
    await host.isAt('packages/orders/offers/index');
    await host.shows(/达尔罕社区 · 与您同一社区/);
    await host.tap('接受 上门理发');
    await host.shows(/接受后您会看到地址和电话/);
    await host.tap('确认接受');
    await host.shows(/这一单是您的了/);
    assert.deepEqual(sent('/offers/1/answer'), [{ answer: 'accept' }]);
  });

  it('finds address and phone, and signs in by the resident’s code', async () => {
    await host.tap('查看地址和电话');
    await host.isAt('packages/orders/duty/index');
    await host.shows(/1 号楼 101/);
    await host.tap('复制地址');
    await host.tap('打电话给李秀英');
    await host.tap('到达签到');
    await host.shows(/签到成功/);
    assert.deepEqual(sent('/orders/41/start'), [{ code }]);
    await host.tap('知道了');
    await host.shows(/10:20 开始计时/);
  });

  it('signs out, asked before it is early', async () => {
    await host.tap('完成签退');
    await host.shows(/约定服务到 11:00/);
    await host.tap('现在签退');
    await host.shows(/服务 40分钟/);
    assert.deepEqual(sent('/orders/41/finish'), [{ code }]);
    await host.tap('知道了');
    await host.shows(/等待调度员结单/);
    await host.back();
    await host.back();
  });

  it('claims a wish from the wall', async () => {
    await host.isAt('pages/home/index');
    await host.tap('志愿微心愿');
    await host.isAt('packages/wishes/wall/index');
    await host.tap('心愿 想去公园走走');
    await host.isAt('packages/wishes/wish/index');
    await host.tap('认领这个心愿');
    await host.tap('认领');
    await host.shows(/李秀英/);
    await host.shows(/做不了，退回心愿墙/);
    assert.equal(sent('/wishes/7/claim').length, 1);
  });

  it('said nothing wrong on the way', () => assert.deepEqual(host.problems, []));
});
