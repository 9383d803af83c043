import { cleanup, screen } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { afresh, open, press, type } from '../../../../test/page';
import { district, listOf, serve, serviceItem } from '../../../../test/server';

const words = '搜服务，如理发、开锁';

beforeEach(afresh);
afterEach(cleanup);

it('finds nothing, offers the phone, and leads back to everything', async () => {
  const asked = serve({
    'GET /district': district,
    'GET /service-items': ({ query }) => ({ statusCode: 200, data: listOf(/q=没有/.test(query) ? [] : [serviceItem]) }),
  });
  const last = () => asked.filter(({ call }) => call === 'GET /service-items').at(-1)!.query;
  await open(`/packages/orders/colour/index?q=${encodeURIComponent('没有这种服务')}`);
  await screen.findByText('没有找到“没有这种服务”');
  press(/^打电话点单/);
  expect(taro.called).toEqual(['12345']);
  press('看全部服务');
  await screen.findByText('上门理发');
  expect(screen.getByLabelText(words)).toHaveProperty('value', '');
  expect(last()).not.toMatch(/q=/);

  type(words, '没有的');
  press('搜索');
  await screen.findByText('没有找到“没有的”');
  expect(last()).toMatch(/q=没有的/);
  press('清除');
  await screen.findByText('上门理发');
  expect(screen.getByLabelText(words)).toHaveProperty('value', '');
  press('上门理发');
  expect(taro.went).toEqual(['/packages/orders/item/index?id=3']);
});

it('changes the colour', async () => {
  const asked = serve({ 'GET /district': district, 'GET /service-items': listOf([serviceItem]) });
  await open('/packages/orders/colour/index');
  await screen.findByRole('radio', { name: '民生关爱' });
  expect(screen.getByRole('heading', { name: '全部服务' })).toBeTruthy();
  press('民生关爱', 'radio');
  await screen.findByRole('heading', { name: '民生关爱' });
  await screen.findByText('上门理发');
  expect(asked.at(-1)!.query).toMatch(/colour=yellow/);
});
