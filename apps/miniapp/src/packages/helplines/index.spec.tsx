import Taro from '@tarojs/taro';
import { cleanup, screen } from '@testing-library/react';
import { afresh, draw, press } from '../../../test/page';
import { district, listOf, refusal, serve } from '../../../test/server';
import HelplinesPage from '.';

const helpline = (id: number, name: string, phone: string, category: string) => ({ id, name, phone, category, hours: '24 小时' });

beforeEach(afresh);
afterEach(cleanup);

it('lists the numbers by category to a guest, and calls the one that is tapped', async () => {
  const called: string[] = [];
  const call = Taro.makePhoneCall;
  Object.assign(Taro, { makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void called.push(phoneNumber) });
  const items = [helpline(1, '供热报修', '0477-8500001', 'utilities'), helpline(2, '急救', '120', 'emergency')];
  serve({ 'GET /district': district, 'GET /helplines': listOf(items) });
  draw(<HelplinesPage />);
  await screen.findByText('供热报修');
  const heads = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
  expect(heads).toEqual(['紧急', '水电暖']);
  press('拨打 供热报修 0477-8500001，24 小时');
  expect(called).toEqual(['0477-8500001']);
  Object.assign(Taro, { makePhoneCall: call });
});

it('says that there are none, and offers again what failed', async () => {
  serve({ 'GET /district': district, 'GET /helplines': refusal(400, 'INVALID_INPUT', '填写的内容有误') });
  draw(<HelplinesPage />);
  await screen.findByRole('alert');
  serve({ 'GET /district': district, 'GET /helplines': listOf([]) });
  press('重试');
  await screen.findByText('还没有便民电话');
});
