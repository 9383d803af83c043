import { act, cleanup, screen } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { afresh, open, press } from '../../../../test/page';
import { district, serve } from '../../../../test/server';
import { useElder } from '@/theme/elder';

beforeEach(() => {
  afresh();
  serve({ 'GET /district': district });
});
afterEach(() => {
  cleanup();
  act(() => useElder.setState({ elder: false }));
});

it('switches elder mode on and off, and remembers it', async () => {
  await open('/packages/settings/settings/index');
  const isOn = () => screen.getByRole('switch', { name: '关怀版' }).getAttribute('aria-checked');
  press('关怀版', 'switch');
  expect([isOn(), taro.storage.get('zyh.elder')]).toEqual(['true', true]);
  press('关怀版', 'switch');
  expect([isOn(), taro.storage.get('zyh.elder')]).toEqual(['false', false]);
});

it('calls the hotline, and opens both documents', async () => {
  await open('/packages/settings/settings/index');
  await screen.findByText('12345');
  press('拨打志愿服务热线 12345');
  expect(taro.called).toEqual(['12345']);
  press('志愿者行为规范');
  press('隐私政策');
  expect(taro.went).toEqual(['codeOfConduct', 'privacy'].map((kind) => `/packages/account/document/index?which=${kind}`));
});
