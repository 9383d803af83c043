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
  volunteer: null,
  unreadMessages: 0,
};
const item = {
  id: 3,
  colour: 'white',
  colourName: '健康保障',
  title: '陪同就医',
  summary: '接送并陪同老人去医院。',
  forWhom: '独居老人',
  skills: [],
  skillNames: [],
  teamOnly: false,
  category: 'care',
  categoryName: '助老',
  usualMinutes: 120,
  limits: { acceptMinutes: 30, dispatchMinutes: 120, startMinutes: 30, settleMinutes: 1440 },
  hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:30', to: '17:30' },
  hoursText: '每天 8:30–17:30',
  regionCodes: [],
  regionNames: [],
  needsDestination: true,
  offered: true,
  teamName: '健康保障专业队',
  orders: 9,
  averageRating: 4.8,
  openDays: [],
};
const contact = {
  name: '图雅',
  phone: '13800000001',
  address: '1 号楼 101',
  regionCode: '150603001001',
  regionName: '达尔罕社区',
  self: true,
  language: null,
};
const stages = ['place', 'accept', 'dispatch', 'serve', 'settle', 'rate'];
const page = (items, more = {}) => ({ items, total: items.length, page: 1, pageSize: 20, ...more });

/** A server that takes one order, sends a volunteer, and counts scans. */
function createServer() {
  const state = { order: null, body: null };
  const order = () => {
    const dispatched = state.order === 'dispatched';
    return {
      id: 42,
      number: 'D2026112200042',
      state: state.order,
      itemId: 3,
      title: item.title,
      colour: item.colour,
      colourName: item.colourName,
      regionCode: contact.regionCode,
      regionName: contact.regionName,
      appointedAt: state.body.appointedAt,
      placedAt: now,
      channel: 'self',
      beneficiaryName: contact.name,
      volunteerName: dispatched ? '乌日娜' : null,
      dueAt: '2026-11-22T02:30:00.000Z',
      overdue: false,
      escalatedLevel: 0,
      openOffers: 0,
      automatic: false,
      followUpOpen: false,
      awaitingApproval: false,
      stars: null,
      actions: state.order === 'cancelled' ? [] : dispatched ? ['cancel', 'showCode'] : ['cancel'],
      steps: stages.map((stage, i) => ({
        stage,
        state: i === 0 ? 'done' : i === 1 ? 'now' : 'ahead',
        at: i === 0 ? now : null,
        byName: i === 0 ? '图雅' : null,
        dueAt: i === 1 ? '2026-11-22T02:30:00.000Z' : null,
        overdue: false,
      })),
      teamName: item.teamName,
      usualMinutes: 120,
      plannedEndsAt: state.body.appointedAt,
      note: state.body.note,
      language: null,
      placedByName: '图雅',
      contact,
      destination: state.body.destination,
      contactUntil: null,
      volunteer: dispatched ? { id: 5, name: '乌日娜', star: 3, number: '15060300000005', phone: '13800000005' } : null,
      attendance: null,
      rating: null,
      followUp: null,
      reason: state.order === 'cancelled' ? '点错了' : null,
      offers: [],
      escalations: [],
      history: [{ at: now, actorName: '图雅', action: 'place', reason: null }],
    };
  };
  const answers = {
    'POST /sessions/wechat': () => [201, { accessToken: 'access', accessExpiresAt: now, refreshToken: 'refresh', me }],
    'GET /me': () => [200, me],
    'GET /district': () => [
      200,
      {
        platformName: '志愿康巴什',
        regionCode: '150603',
        regionName: '康巴什区',
        slogan: '有时间做志愿者',
        hotline: '12345',
        categories: [],
        languages: [{ code: 'mn', name: '蒙古语' }],
        modules: modules(),
        serviceColours: [
          { code: 'red', name: '党建引领', color: '#D7281D' },
          { code: 'white', name: '健康保障', color: '#FFFFFF' },
        ],
        demo: false,
        now,
      },
    ],
    'GET /home': () => [
      200,
      {
        nextDuty: null,
        dutyDistanceMetres: null,
        nextOrder: null,
        openOffers: 0,
        nearby: [],
        figures: { volunteers: 1, organisations: 1, monthMinutes: 0, totalMinutes: 0, activitiesOpen: 0 },
        rank: null,
      },
    ],
    'GET /regions': () => [200, { items: [] }],
    'GET /me/messages': () => [200, page([], { unread: 0 })],
    'GET /service-items': () => [200, page([item])],
    'GET /service-items/3': () => [200, { ...item, times: ['2026-11-22T07:00:00.000Z', '2026-11-23T01:00:00.000Z'] }],
    'GET /me/order-contacts': () => [200, { items: [contact] }],
    'GET /orders': () => [200, page(state.order && state.order !== 'cancelled' ? [order()] : [])],
    'GET /orders/42': () => [200, order()],
    'GET /orders/42/code': () => [
      200,
      {
        purpose: 'start',
        qrText: 'https://zy.example.cn/c',
        shortCode: '483920',
        now,
        rotatesAt: '2026-11-22T02:00:30.000Z',
        rotateSeconds: 30,
      },
    ],
    'POST /orders': (body) => {
      state.body = body;
      state.order = 'placed';
      return [201, order()];
    },
    'POST /orders/42/cancel': () => {
      state.order = 'cancelled';
      return [200, order()];
    },
  };
  return { state, ...serve(answers) };
}

describe('a resident in WeChat', () => {
  const server = createServer();
  const { posted: sent } = server;
  const host = startHost({ answer: server.answer });
  before(() => host.launch());
  after(() => host.stop());

  it('sees the colours and what is ordered most', async () => {
    await host.tap('点单');
    await host.isAt('pages/orders/index');
    await host.shows(/健康保障/);
    await host.shows(/30分钟内接单/);
    await host.shows(/微心愿/);
  });

  it('finds the item under its colour and reads what it is', async () => {
    await host.tap('健康保障，陪同就医');
    await host.isAt('packages/orders/colour/index');
    await host.tap('陪同就医');
    await host.isAt('packages/orders/item/index');
    await host.shows(/由健康保障专业队安排志愿者上门/);
    await host.shows(/最早可约 今天下午3:00/);
  });

  it('orders it with the contact from before', async () => {
    await host.tap('我要点单');
    await host.isAt('packages/orders/form/index');
    await host.shows(/1 号楼 101/);
    await host.tap('今天下午3:00');
    await host.tap('确认点单');
    await host.shows(/请填写要去的地方/);
    await host.input('要去的地方', '区人民医院');
    await host.tap('确认点单');
    await host.isAt('packages/orders/order/index');
    await host.shows(/点单成功/);
    await host.shows(/等待社区接单，最晚今天上午10:30前/);
    assert.deepEqual(sent('/orders'), [
      {
        itemId: 3,
        appointedAt: '2026-11-22T07:00:00.000Z',
        contact: { name: '图雅', phone: '13800000001', address: '1 号楼 101', regionCode: '150603001001' },
        note: '',
        destination: '区人民医院',
      },
    ]);
  });

  it('sees who comes without asking again, and shows the code', async () => {
    server.state.order = 'dispatched';
    // The page asks again every ten seconds.
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await host.shows(/乌日娜将在今天下午3:00上门/);
    await host.tap('出示服务码');
    await host.isAt('packages/orders/code/index');
    await host.shows(/483 920/);
    await host.back();
  });

  it('cancels with a reason', async () => {
    await host.tap('取消订单');
    await host.tap('点错了');
    await host.tap('确认取消订单');
    await host.shows(/订单已取消/);
    await host.back();
    await host.isAt('packages/orders/item/index');
    assert.deepEqual(sent('/orders/42/cancel'), [{ reason: '点错了' }]);
  });

  it('said nothing wrong on the way', () => assert.deepEqual(host.problems, []));
});
