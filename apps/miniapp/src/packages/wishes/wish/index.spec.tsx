import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afresh, logIn, open, press, type } from '../../../../test/page';
import { type Asked, district, refusal, serve } from '../../../../test/server';
import { taro } from '../../../../test/mocks/taro';

const wish = (more: object = {}) => ({
  id: 7,
  number: 'W7',
  state: 'open',
  title: '想去公园走走',
  words: '腿脚不便，想有人陪着去公园走走',
  category: 'elder-care',
  categoryName: '养老助残',
  regionName: '达尔罕社区',
  postedAt: '2026-11-20T01:00:00.000Z',
  minutes: 90,
  points: 2,
  dueAt: '2026-12-20T01:00:00.000Z',
  overdue: false,
  volunteerName: null,
  thanks: null,
  stars: null,
  confirmedAt: null,
  mine: null,
  actions: [],
  contact: null,
  contactUntil: null,
  original: null,
  volunteer: null,
  report: null,
  reason: null,
  byPhone: false,
  history: [],
  ...more,
});
const contact = { name: '李秀英', phone: '13900000001', address: '大街 8 号', regionCode: '150603001001', regionName: '达尔罕社区' };
const posts = (asked: Asked[]) => asked.filter(({ call }) => call.startsWith('POST'));
const show = async (found: object, more: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({ 'GET /district': district, 'GET /wishes/7': found, ...more });
  await open('/packages/wishes/wish/index?id=7');
  return asked;
};

beforeEach(afresh);
afterEach(cleanup);

it('lets a guest read, and asks them to log in for a claim', async () => {
  await show(wish());
  await screen.findByText('腿脚不便，想有人陪着去公园走走');
  screen.getByText('实现后计 1小时30分 · 2 积分');
  press('登录后认领');
  expect(taro.went).toEqual(['/packages/account/login/index']);
});

it('claims once after asking, and tells when somebody was first', async () => {
  logIn();
  const asked = await show(wish({ actions: ['claim'] }), {
    'POST /wishes/7/claim': refusal(409, 'WISH_TAKEN', '这个心愿刚刚被别人认领了，去看看其他心愿吧'),
  });
  await screen.findByText('想去公园走走');
  press('认领这个心愿');
  press('再想想');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  press('认领这个心愿');
  expect(posts(asked)).toEqual([]);
  const yes = screen.getByRole('button', { name: '认领' });
  fireEvent.click(yes);
  fireEvent.click(yes);
  await screen.findByText('这个心愿刚刚被别人认领了，去看看其他心愿吧');
  expect(posts(asked)).toHaveLength(1);
});

it('gives the volunteer phone and address, and takes a report', async () => {
  logIn();
  const claimed = wish({ state: 'claimed', mine: 'volunteer', contact, actions: ['fulfil', 'release'] });
  const asked = await show(claimed, { 'POST /wishes/7/fulfil': { ...claimed, state: 'fulfilled', actions: [] } });
  await screen.findByText('李秀英');
  press('打电话给李秀英');
  expect(taro.called).toEqual(['13900000001']);
  screen.getByRole('button', { name: '做不了，退回心愿墙' });
  press('心愿已实现');
  press('请对方确认');
  await screen.findByText('请填写完成情况');
  type('完成情况', '周六陪着走了一圈');
  press('请对方确认');
  await waitFor(() => expect(posts(asked).map(({ body }) => body)).toEqual([{ words: '周六陪着走了一圈' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('takes the wisher’s thanks with stars only, and keeps them when they hold personal data', async () => {
  logIn(null);
  const done = wish({ state: 'fulfilled', mine: 'wisher', contact, report: '陪着走了一圈', actions: ['confirm', 'sendBack'] });
  const asked = await show(done, {
    'POST /wishes/7/confirm': refusal(422, 'PERSONAL_DATA', '公开的文字里有个人信息（手机号）', { found: '手机号' }),
  });
  await screen.findByText('陪着走了一圈');
  press('确认并致谢');
  const confirmIn = () => fireEvent.click(screen.getAllByRole('button', { name: '确认并致谢' })[0]!);
  confirmIn();
  await screen.findByText('请先点选星级');
  expect(posts(asked)).toEqual([]);
  press('5 星，非常满意', 'radio');
  type('感谢的话', '谢谢，我的电话 13900000001');
  confirmIn();
  expect(await screen.findAllByText('公开的文字里有个人信息（手机号）')).not.toHaveLength(0);
  expect(posts(asked).map(({ body }) => body)).toEqual([{ stars: 5, thanks: '谢谢，我的电话 13900000001' }]);
  expect((screen.getByLabelText('感谢的话') as HTMLTextAreaElement).value).toBe('谢谢，我的电话 13900000001');
});

it('is taken off with a reason', async () => {
  logIn(null);
  const mine = wish({ mine: 'wisher', contact, actions: ['withdraw'] });
  const asked = await show(mine, { 'POST /wishes/7/withdraw': { ...mine, state: 'withdrawn', actions: [] } });
  await screen.findByText('想去公园走走');
  press('撤下心愿');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('撤下心愿');
  press('已经不需要了', 'radio');
  press('确认撤下');
  await waitFor(() => expect(posts(asked).map(({ body }) => body)).toEqual([{ reason: '已经不需要了' }]));
});

it('tells the volunteer that the contact is gone after its time', async () => {
  logIn();
  await show(wish({ state: 'confirmed', mine: 'volunteer', stars: 5, thanks: '谢谢您', volunteerName: '图*' }));
  await screen.findByText('为保护隐私，姓名、电话和地址不再显示。');
  screen.getByText('“谢谢您”');
});
