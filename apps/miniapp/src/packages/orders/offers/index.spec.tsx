import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afresh, logIn, open, press, type } from '../../../../test/page';
import { type Asked, district, listOf, refusal, serve } from '../../../../test/server';
import { taro } from '../../../../test/mocks/taro';

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const offer = (id: number, more: object = {}) => ({
  id,
  state: 'open',
  orderId: 40 + id,
  title: '上门理发',
  colour: 'yellow',
  colourName: '民生关爱',
  summary: '为行动不便的老人理发',
  regionName: '达尔罕社区',
  distanceText: '与您同一社区',
  appointedAt: soon(180),
  usualMinutes: 40,
  pointsPerHour: 1.2,
  language: 'mn',
  note: '耳朵不好',
  offeredAt: soon(-1),
  answerBy: soon(29),
  actions: ['accept', 'decline'],
  ...more,
});
const answers = (asked: Asked[]) => asked.filter(({ call }) => call.startsWith('POST'));

beforeEach(afresh);
afterEach(cleanup);

it('sends a guest to the login, and asks nothing for them', async () => {
  const asked = serve({ 'GET /district': district });
  await open('/packages/orders/offers/index');
  press('去登录');
  expect(taro.went).toEqual(['/packages/account/login/index']);
  expect(asked).toEqual([]);
});

it('accepts once, however often it is pressed, and leads to the order', async () => {
  logIn();
  const asked = serve({
    'GET /district': district,
    'GET /me/offers': listOf([offer(1)]),
    'POST /offers/1/answer': offer(1, { state: 'accepted', actions: [] }),
  });
  await open('/packages/orders/offers/index');
  await screen.findByText('达尔罕社区 · 与您同一社区');
  await screen.findByText('服务对象说蒙古语');
  press('接受 上门理发');
  expect(answers(asked)).toEqual([]);
  const yes = screen.getByRole('button', { name: '确认接受' });
  fireEvent.click(yes);
  fireEvent.click(yes);
  await screen.findByText('这一单是您的了');
  expect(answers(asked)).toEqual([{ call: 'POST /offers/1/answer', query: '', body: { answer: 'accept' } }]);
  press('查看地址和电话');
  expect(taro.went).toEqual(['/packages/orders/duty/index?id=41']);
});

it('says plainly that somebody was first, and that nothing is lost', async () => {
  logIn();
  serve({
    'GET /district': district,
    'GET /me/offers': listOf([offer(1)]),
    'POST /offers/1/answer': refusal(409, 'OFFER_CLOSED', '这份邀约已撤回，不能再答复了', { state: 'withdrawn', of: 'offer' }),
  });
  await open('/packages/orders/offers/index');
  await screen.findByText('上门理发');
  press('接受 上门理发');
  press('再想想');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  press('接受 上门理发');
  press('确认接受');
  await screen.findByText('已经有人先接了');
  screen.getByText('这不影响您的任何记录。');
  press('知道了');
  await waitFor(() => expect(screen.queryByText('已经有人先接了')).toBeNull());
});

it('declines with or without a reason, and says that it costs nothing', async () => {
  logIn();
  const asked = serve({
    'GET /district': district,
    'GET /me/offers': listOf([offer(1), offer(2, { title: '擦玻璃', state: 'lapsed', actions: [] })]),
    'POST /offers/1/answer': offer(1, { state: 'declined', actions: [] }),
  });
  await open('/packages/orders/offers/index');
  await screen.findByText('超时未答');
  expect(screen.queryByRole('button', { name: '接受 擦玻璃' })).toBeNull();
  press('谢绝 上门理发');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('谢绝 上门理发');
  expect(screen.getByRole('dialog').textContent).toContain('不影响您的时长、星级和积分');
  press('时间不合适', 'radio');
  type('原因', '时间不合适，周末可以');
  press('确认谢绝');
  await screen.findByText('已谢绝，谢谢您的答复');
  expect(answers(asked).map(({ body }) => body)).toEqual([{ answer: 'decline', reason: '时间不合适，周末可以' }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});
