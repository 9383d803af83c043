import { cleanup, screen, waitFor } from '@testing-library/react';
import { taro } from '../../../test/mocks/taro';
import { afresh, logIn, open, press, type } from '../../../test/page';
import { district, serve } from '../../../test/server';

const team = (id: number, name: string, more: object = {}) => ({
  id,
  colour: 'yellow',
  colourName: '民生关爱',
  name,
  organisationId: 3,
  organisationName: '康巴什区志愿服务总队',
  summary: '上门做家务',
  requirement: '会家政',
  members: 12,
  waiting: null,
  mine: null,
  whyNot: null,
  actions: [],
  ...more,
});

beforeEach(afresh);
afterEach(cleanup);

it('shows the teams to a guest, who logs in to apply', async () => {
  serve({ 'GET /district': district, 'GET /teams': { items: [team(1, '民生关爱队')] } });
  await open('/packages/teams/index');
  await screen.findByText('会家政');
  press('登录后申请 民生关爱队');
  expect(taro.went).toEqual(['/packages/account/login/index']);
});

it('applies with words, takes an application back, and says why not', async () => {
  logIn();
  const applied = { membershipId: 4, state: 'applied', reason: null, actions: ['leave'] };
  const asked = serve({
    'GET /district': district,
    'GET /teams': {
      items: [
        team(1, '民生关爱队', { actions: ['apply'] }),
        team(2, '健康保障队', { mine: applied, actions: ['leave'] }),
        team(3, '矛盾调解队', { whyNot: '须年满 18 周岁' }),
      ],
    },
    'POST /teams/1/applications': team(1, '民生关爱队', { mine: applied }),
    'POST /teams/2/leave': team(2, '健康保障队'),
  });
  await open('/packages/teams/index');
  await screen.findByText('须年满 18 周岁');
  screen.getByText('待审核');
  press('申请加入 民生关爱队');
  press('提交申请');
  await screen.findByText('请填写我会什么、有什么证件');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('申请加入 民生关爱队');
  type('我会什么、有什么证件', '做过五年家政');
  press('提交申请');
  await screen.findByText('申请已提交，队长审核后会告诉您');
  press('撤回申请 健康保障队');
  await screen.findByText('撤回申请？');
  press('再想想');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  press('撤回申请 健康保障队');
  await screen.findByText('撤回申请？');
  press('撤回申请');
  await waitFor(() =>
    expect(asked.filter(({ call }) => call.startsWith('POST')).map(({ call, body }) => [call, body])).toEqual([
      ['POST /teams/1/applications', { words: '做过五年家政' }],
      ['POST /teams/2/leave', undefined],
    ]),
  );
});

it('leaves a team after a question only', async () => {
  logIn();
  const mine = { membershipId: 4, state: 'member', reason: null, actions: ['leave'] };
  const asked = serve({
    'GET /district': district,
    'GET /teams': { items: [team(2, '健康保障队', { mine, actions: ['leave'] })] },
    'POST /teams/2/leave': team(2, '健康保障队'),
  });
  await open('/packages/teams/index');
  await screen.findByRole('button', { name: '退出 健康保障队' });
  press('退出 健康保障队');
  await screen.findByText('退出健康保障队？');
  press('再想想');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(asked.filter(({ call }) => call.startsWith('POST'))).toEqual([]);
  press('退出 健康保障队');
  await screen.findByText('退出健康保障队？');
  press('退出');
  await waitFor(() => expect(asked.map(({ call }) => call)).toContain('POST /teams/2/leave'));
});
