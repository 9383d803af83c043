import { cleanup, screen, waitFor } from '@testing-library/react';
import { afresh, draw, logIn, press, type } from '../../../../test/page';
import { type Asked, district, refusal, serve } from '../../../../test/server';
import { taro } from '../../../../test/mocks/taro';
import PostWishPage from '.';

const regions = [
  { code: '150603001', name: '哈巴格希街道', parent: '150603', level: 'street' },
  { code: '150603001001', name: '达尔罕社区', parent: '150603001', level: 'community' },
];
const saved = {
  name: '李秀英',
  phone: '13900000001',
  address: '大街 8 号',
  regionCode: '150603001001',
  regionName: '达尔罕社区',
  self: true,
  language: null,
};
const writes = (asked: Asked[]) => asked.filter(({ call }) => !call.startsWith('GET'));
const show = (contacts: object[], more: Parameters<typeof serve>[0] = {}) => {
  const asked = serve({
    'GET /district': district,
    'GET /regions': { items: regions },
    'GET /me/order-contacts': { items: contacts },
    'POST /wishes': { id: 7 },
    ...more,
  });
  draw(<PostWishPage />);
  return asked;
};
const writeIt = async () => {
  type('一句话说出心愿', '想去公园走走');
  type('再说详细一点', '周末上午，要推轮椅');
  press('类别：请选择');
  press('养老助残', 'radio');
};

beforeEach(afresh);
afterEach(cleanup);

it('asks a guest to log in, but nobody to volunteer', async () => {
  show([]);
  press('去登录');
  cleanup();
  logIn(null);
  show([]);
  await screen.findByText(/墙上不显示姓名、电话和住址/);
});

it('says what is missing, keeps what was typed, and posts to the saved contact', async () => {
  logIn(null);
  const asked = show([saved]);
  await screen.findByText('李秀英 13900000001');
  await waitFor(() => expect(screen.queryByLabelText('联系电话')).toBeNull());
  press('提交心愿');
  expect(screen.getAllByRole('alert').map((e) => e.textContent)).toEqual([
    '请用一句话说出心愿',
    '请再多说几个字，志愿者才知道怎么帮',
    '请选择类别',
  ]);
  await writeIt();
  cleanup();
  draw(<PostWishPage />);
  await screen.findByText('李秀英 13900000001');
  press('提交心愿');
  await waitFor(() => expect(taro.went).toEqual(['/packages/wishes/wish/index?id=7']));
  const { name, phone, address, regionCode } = saved;
  expect(writes(asked).map(({ body }) => body)).toEqual([
    { title: '想去公园走走', words: '周末上午，要推轮椅', category: 'elder-care', contact: { name, phone, address, regionCode } },
  ]);
});

it('files a wish under nobody else unasked', async () => {
  logIn(null);
  const neighbour = { ...saved, name: '王奶奶', self: false };
  const asked = show([neighbour]);
  const known = await screen.findByRole('radio', { name: /^王奶奶/ });
  expect(known.getAttribute('aria-checked')).toBe('false');
  expect(screen.getByRole('radio', { name: '填写新的联系人' }).getAttribute('aria-checked')).toBe('true');
  await writeIt();
  press('提交心愿');
  expect(screen.getAllByRole('alert')[0]?.textContent).toBe('请填写姓名');
  press(/^王奶奶/, 'radio');
  press('提交心愿');
  await waitFor(() => expect(writes(asked)).toHaveLength(1));
  expect(writes(asked)[0]?.body).toMatchObject({ contact: { name: '王奶奶' } });
});

it('takes my own contact before one of a later order for somebody else', async () => {
  logIn(null);
  show([{ ...saved, name: '王奶奶', self: false }, saved]);
  const own = await screen.findByRole('radio', { name: /^李秀英 13900000001，我自己 · 达尔罕社区/ });
  expect(own.getAttribute('aria-checked')).toBe('true');
  expect(screen.getAllByRole('radio')[0]).toBe(own);
});

it('shows at its field what the server refuses', async () => {
  logIn(null);
  show([saved], { 'POST /wishes': refusal(400, 'CATEGORY_UNKNOWN', '没有这个服务类别', {}) });
  await screen.findByText('李秀英 13900000001');
  await writeIt();
  press('提交心愿');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('没有这个服务类别'));
});

it('mends a returned wish from its own words', async () => {
  logIn(null);
  taro.params = { id: '7' };
  const { self: _self, language: _language, ...contact } = saved;
  const asked = show([], {
    'GET /wishes/7': {
      id: 7,
      state: 'returned',
      title: '',
      words: '',
      original: { title: '想去公园', words: '我叫李秀英，想去公园' },
      category: 'elder-care',
      contact,
      reason: '请不要写姓名',
      actions: ['resubmit'],
    },
    'PUT /wishes/7': { id: 7 },
  });
  await screen.findByText('请不要写姓名');
  type('再说详细一点', '想去公园走走散散心');
  press('修改后再提交');
  await waitFor(() => expect(writes(asked).map(({ call }) => call)).toEqual(['PUT /wishes/7']));
  expect(writes(asked)[0]?.body).toMatchObject({ title: '想去公园', words: '想去公园走走散散心', contact: { name: '李秀英' } });
});
