import { cleanup, screen } from '@testing-library/react';
import { taro } from '../../../test/mocks/taro';
import { afresh, open, press, type } from '../../../test/page';
import { district, listOf, serve, serviceItem } from '../../../test/server';

const colours = [
  ['red', '党建引领'],
  ['orange', '矛盾调解'],
  ['yellow', '民生关爱'],
  ['green', '生态守护'],
  ['white', '健康保障'],
  ['blue', '政策宣导'],
  ['purple', '专业支持'],
] as const;
const words = '搜服务，如理发、开锁';

beforeEach(async () => {
  afresh();
  serve({
    'GET /district': { ...district, serviceColours: colours.map(([code, name]) => ({ code, name, color: '#C79A00' })) },
    'GET /service-items': listOf([serviceItem]),
  });
  await open('/pages/orders/index');
  await screen.findByText('党建引领');
});
afterEach(cleanup);

it.each([...colours, [undefined, '全部服务'] as const])('leads from the tile to the services of a colour: %s %s', (code, name) => {
  press(new RegExp(`^${name}`));
  expect(taro.went).toEqual([`/packages/orders/colour/index${code ? `?colour=${code}` : ''}`]);
});

it('looks for words, and empties the field', () => {
  press('搜索');
  expect(taro.went).toEqual([]);
  type(words, '没有的');
  press('清除');
  expect(screen.getByLabelText(words)).toHaveProperty('value', '');
  type(words, ' 理发 ');
  press('搜索');
  expect(taro.went).toEqual([`/packages/orders/colour/index?q=${encodeURIComponent('理发')}`]);
});

it('calls the hotline, and opens a service that is ordered often', () => {
  press(/^打电话点单/);
  expect(taro.called).toEqual(['12345']);
  press('上门理发');
  expect(taro.went).toEqual(['/packages/orders/item/index?id=3']);
});
