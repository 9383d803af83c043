import { cleanup, screen } from '@testing-library/react';
import { afresh, draw, logIn, press } from '../../../test/page';
import { district, refusal, serve } from '../../../test/server';
import { taro } from '../../../test/mocks/taro';
import MinePage from '.';

const volunteer = { id: 5, name: '图雅', number: '15060300000001', regionName: '达尔罕社区', minutes: 120, star: 1, points: 9 };
const busy = refusal(503, 'BUSY', '服务器正忙，请稍后再试');

beforeEach(afresh);
afterEach(cleanup);

it('keeps name and menu of a volunteer whose server does not answer, and asks again', async () => {
  logIn(volunteer);
  serve({ 'GET /district': district, 'GET /me': refusal(400, 'BROKEN', '网络不通，请检查网络后重试') });
  draw(<MinePage />);
  await screen.findByText('网络不通，请检查网络后重试');
  expect(screen.getByText('图雅')).toBeTruthy();
  expect(screen.queryByText('还没有加入志愿者')).toBeNull();
  expect(screen.queryByText('点击登录')).toBeNull();
  press('我的报名');
  expect(taro.went).toEqual(['/packages/activities/mine/index']);
  serve({
    'GET /district': district,
    'GET /me': { accountId: 1, displayName: '图雅', volunteer },
    'GET /me/stars': busy,
    'GET /me/rank': busy,
  });
  press('重试');
  await screen.findByLabelText('服务时长 2小时');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('offers a guest no logging out', () => {
  serve({ 'GET /district': district });
  draw(<MinePage />);
  expect(screen.getByText('点击登录')).toBeTruthy();
  expect(screen.getByText('关怀版、约定')).toBeTruthy();
});
