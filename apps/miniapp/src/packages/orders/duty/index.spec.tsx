import { cleanup, screen, waitFor } from '@testing-library/react';
import { afresh, logIn, open, press, type } from '../../../../test/page';
import { type Asked, district, refusal, serve } from '../../../../test/server';
import { taro } from '../../../../test/mocks/taro';

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const contact = {
  name: '李秀英',
  phone: '0477-8581234',
  address: '鄂尔多斯大街 8 号 2-301',
  regionCode: '150603001001',
  regionName: '达尔罕社区',
};
const order = (more: object = {}) => ({
  id: 41,
  number: 'D2026112200041',
  state: 'dispatched',
  title: '上门理发',
  colour: 'yellow',
  colourName: '民生关爱',
  regionName: '达尔罕社区',
  appointedAt: soon(20),
  plannedEndsAt: soon(60),
  usualMinutes: 40,
  note: '请敲门大声些',
  language: 'mn',
  channel: 'family',
  placedByName: '李*',
  beneficiaryName: '李秀英',
  awaitingApproval: false,
  contact,
  contactUntil: null,
  destination: null,
  attendance: null,
  rating: null,
  reason: null,
  actions: ['start', 'giveBack'],
  ...more,
});
const attendance = {
  id: 9,
  checkInAt: soon(-5),
  checkInMethod: 'code',
  checkOutAt: null,
  checkOutMethod: null,
  minutes: null,
  actions: [],
};
const posts = (asked: Asked[]) => asked.filter(({ call }) => call.startsWith('POST'));

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

it('shows address and phone, and signs in by six digits; wrong ones are mended where they were typed', async () => {
  let tries = 0;
  const asked = serve({
    'GET /district': district,
    'GET /orders/41': order(),
    'POST /orders/41/start': () => {
      tries += 1;
      if (tries === 1) return refusal(400, 'VENUE_CODE_INVALID', '这不是有效的签到码')();
      return { statusCode: 200, data: order({ state: 'serving', attendance, actions: ['finish'] }) };
    },
  });
  await open('/packages/orders/duty/index?id=41');
  await screen.findByText('鄂尔多斯大街 8 号 2-301');
  screen.getByRole('button', { name: '打电话给李秀英' });
  press('扫不了码，输入 6 位数字');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('扫不了码，输入 6 位数字');
  press('签到');
  await screen.findByText('请输入 6 位数字');
  type('6 位数字', '12a3');
  press('签到');
  await screen.findByText('请输入 6 位数字');
  type('6 位数字', '111111');
  press('签到');
  await screen.findByText('数字不对，请再问一遍');
  type('6 位数字', '123456');
  press('签到');
  await screen.findByText('签到成功');
  expect(posts(asked).map(({ body }) => body)).toEqual([{ shortCode: '111111' }, { shortCode: '123456' }]);
});

it('uses a scan that opened the page at once, and once', async () => {
  const asked = serve({
    'GET /district': district,
    'GET /orders/41': order(),
    'POST /orders/41/start': refusal(409, 'CHECK_IN_TOO_EARLY', '还没到签到时间', { opensAt: '2026-11-22T02:00:00.000Z' }),
  });
  await open('/packages/orders/duty/index?id=41&c=o.15.1yb4c.AAAAAAAAAAAAAAA');
  await screen.findByText('还没到签到时间');
  screen.getByText('2026年11月22日 周日 10:00 起可以签到');
  press('知道了');
  await waitFor(() => expect(screen.queryByText('还没到签到时间')).toBeNull());
  expect(posts(asked)).toEqual([{ call: 'POST /orders/41/start', query: '', body: { code: 'o.15.1yb4c.AAAAAAAAAAAAAAA' } }]);
});

it('asks before leaving early, then tells what was served', async () => {
  const asked = serve({
    'GET /district': district,
    'GET /orders/41': order({ state: 'serving', attendance, actions: ['finish'] }),
    'POST /orders/41/finish': order({
      state: 'served',
      attendance: { ...attendance, checkOutAt: soon(0), checkOutMethod: 'shortCode', minutes: 23 },
      actions: [],
    }),
  });
  await open('/packages/orders/duty/index?id=41');
  await screen.findByText('服务中');
  press('扫不了码，输入 6 位数字');
  type('6 位数字', '654321');
  press('签退');
  await screen.findByText('现在签退吗？');
  expect(posts(asked)).toEqual([]);
  press('现在签退');
  await screen.findByText('服务 23分钟');
});

it('gives back with a reason only', async () => {
  const asked = serve({
    'GET /district': district,
    'GET /orders/41': order(),
    'POST /orders/41/give-back': order({ state: 'accepted', contact: null, actions: [] }),
  });
  await open('/packages/orders/duty/index?id=41');
  await screen.findByText('上门理发');
  press('去不了，退回这一单');
  press('确认退回');
  await screen.findByText('请填写原因');
  expect(posts(asked)).toEqual([]);
  press('身体不适', 'radio');
  press('确认退回');
  await screen.findByText('已退回，会请别的志愿者去');
  expect(posts(asked).map(({ body }) => body)).toEqual([{ reason: '身体不适' }]);
});

it('tells that address and phone are gone after their time, and the minutes stay', async () => {
  serve({
    'GET /district': district,
    'GET /orders/41': order({
      state: 'rated',
      contact: null,
      beneficiaryName: '李**',
      attendance: { ...attendance, checkOutAt: soon(-1), checkOutMethod: 'code', minutes: 95 },
      rating: { stars: 5, words: '剪得好', at: soon(-1), byName: '李**', byPhone: false },
      actions: [],
    }),
  });
  await open('/packages/orders/duty/index?id=41');
  await screen.findByText('为保护隐私，姓名、电话和地址不再显示。');
  screen.getByText('1小时35分');
  screen.getByText('已结单，时长和积分已计入');
  screen.getByText('剪得好');
  expect(screen.queryByRole('button', { name: /打电话/ })).toBeNull();
  press(/服务记录/);
  expect(taro.went).toEqual(['/packages/attendance/record/index?id=9']);
});
