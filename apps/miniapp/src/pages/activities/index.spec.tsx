import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { taro } from '../../../test/mocks/taro';
import { afresh, open, press, type } from '../../../test/page';
import { district, listOf, serve } from '../../../test/server';
import { useHere } from '@/features/place/here';

const words = '搜活动、地点、团体';
const row = (id: number, title: string) => ({
  id,
  slotId: id,
  title,
  category: 'elder-care',
  categoryName: '养老助残',
  place: { name: '图书馆', address: '', point: null },
  startsAt: '2030-03-05T01:00:00.000Z',
  endsAt: '2030-03-05T03:00:00.000Z',
  free: 3,
  mine: null,
  distanceMetres: null,
});

/** A list in which only searches for 清扫, and no other conditions, find something. Returns what was asked last, sorted. */
const start = async () => {
  const asked = serve({
    'GET /district': { ...district, now: '2030-01-01T04:00:00.000Z', skills: [{ code: 'hair', name: '理发' }] },
    'GET /activities': ({ query }) => {
      const narrowed = /from=|part=|category=|skill=|free=|within=/.test(query);
      return { statusCode: 200, data: listOf(narrowed || /q=(?!清扫)/.test(query) ? [] : [row(1, '雪后清扫')]) };
    },
  });
  await open('/pages/activities/index');
  await screen.findByText('雪后清扫');
  return () => {
    const last = new URLSearchParams(asked.filter(({ call }) => call === 'GET /activities').at(-1)!.query);
    for (const page of ['page', 'pageSize']) last.delete(page);
    return [...last].map((pair) => pair.join('=')).sort();
  };
};

beforeEach(() => {
  afresh();
  useHere.setState({ point: null });
});
afterEach(cleanup);

it('searches, empties the field, and offers earlier searches until they are forgotten', async () => {
  const last = await start();
  type(words, '写了一半');
  press('清除');
  expect(screen.getByLabelText(words)).toHaveProperty('value', '');
  type(words, '清扫');
  press('搜索');
  await screen.findByText('找到 1 个活动');
  expect(last()).toEqual(['q=清扫']);
  press('清除');
  await waitFor(() => expect(screen.queryByText('找到 1 个活动')).toBeNull());

  fireEvent.focus(screen.getByLabelText(words));
  press('清扫');
  await screen.findByText('找到 1 个活动');
  expect(screen.getByLabelText(words)).toHaveProperty('value', '清扫');
  fireEvent.focus(screen.getByLabelText(words));
  press('收起最近搜索');
  expect(screen.queryByRole('group', { name: '最近搜索' })).toBeNull();
  fireEvent.focus(screen.getByLabelText(words));
  press('清空最近搜索');
  expect(screen.queryByRole('group', { name: '最近搜索' })).toBeNull();
  fireEvent.focus(screen.getByLabelText(words));
  expect(screen.queryByRole('group', { name: '最近搜索' })).toBeNull();
});

it('asks for what the filters say, shows each choice, and leads back from nothing', async () => {
  const allow = (done: (place: unknown) => void) => done({ coords: { latitude: 39.6083, longitude: 109.7812 } });
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition: allow } });
  const last = await start();
  for (const [name, option, asks] of [
    ['日期', '今天', 'from=2030-01-01'],
    ['时段', '晚上', 'part=evening'],
    ['类别', '养老助残', 'category=elder-care'],
    ['距离', '1 公里内', 'within=1000'],
    ['技能', '理发', 'skill=hair'],
  ] as const) {
    press(name);
    press(option, 'radio');
    await screen.findByRole('button', { name: option });
    expect(last()).toContain(asks);
  }
  press('今天');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('有名额', 'checkbox');
  await screen.findByText('没有找到符合条件的活动');
  expect(last()).toContain('free=true');
  press('查看全部活动');
  await screen.findByText('雪后清扫');
  for (const name of ['日期', '时段', '类别', '距离', '技能']) expect(screen.getByRole('button', { name })).toBeTruthy();
  expect(screen.queryByText('找到 1 个活动')).toBeNull();
});

it('takes one day, and clears what narrows the list', async () => {
  const last = await start();
  press('日期');
  type('或指定一天', '2030-01-07');
  await screen.findByText('没有找到符合条件的活动');
  expect(last()).toEqual(['from=2030-01-07', 'to=2030-01-07']);
  press('查看全部活动');
  await screen.findByText('雪后清扫');
  expect(screen.getByRole('button', { name: '日期' })).toBeTruthy();

  serve({ 'GET /district': district, 'GET /activities': listOf([row(1, '雪后清扫')]) });
  press('有名额', 'checkbox');
  await screen.findByText('找到 1 个活动');
  press('清除筛选');
  expect(screen.getByRole('checkbox', { name: '有名额' }).getAttribute('aria-checked')).toBe('false');
  expect(screen.queryByText('找到 1 个活动')).toBeNull();
});

it('says why there is no distance where the place is not given', async () => {
  Object.defineProperty(navigator, 'geolocation', {
    configurable: true,
    value: { getCurrentPosition: (_: unknown, refused: () => void) => refused() },
  });
  const last = await start();
  press('距离');
  press('3 公里内', 'radio');
  await screen.findByText('没有获得位置，可在手机设置中允许后再试');
  screen.getByRole('button', { name: '距离' });
  expect(last()).toEqual([]);
});

it('opens an activity at its slot', async () => {
  await start();
  press('雪后清扫');
  expect(taro.went).toEqual(['/packages/activities/detail/index?id=1&slot=1']);
});
