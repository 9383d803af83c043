import { cleanup, screen } from '@testing-library/react';
import { taro } from '../../../../test/mocks/taro';
import { afresh, logIn, open, press } from '../../../../test/page';
import { district, listOf, serve } from '../../../../test/server';

const wish = (id: number, state: string, more: object = {}) => ({
  id,
  state,
  title: `心愿之${id}`,
  words: '想去公园走走',
  category: 'elder-care',
  categoryName: '养老助残',
  regionName: '滨河街道',
  minutes: 60,
  points: 1,
  volunteerName: null,
  thanks: null,
  stars: null,
  mine: null,
  ...more,
});
const street = (code: string, name: string) => ({ code, name, level: 'street', parent: '150603' });

/** A wall on which no filter finds anything. */
const start = async () => {
  const asked = serve({
    'GET /district': district,
    'GET /regions': { items: [street('150603001', '哈巴格希街道'), street('150603002', '滨河街道')] },
    'GET /wishes': ({ query }) => {
      const done = /state=confirmed/.test(query);
      const shown = done ? wish(2, 'confirmed', { stars: 5, volunteerName: '图*' }) : wish(1, 'open');
      return { statusCode: 200, data: listOf(/category=|regionCode=/.test(query) ? [] : [shown]) };
    },
  });
  await open('/packages/wishes/wall/index');
  await screen.findByText('心愿之1');
  return () => asked.filter(({ call }) => call === 'GET /wishes').at(-1)!.query;
};

beforeEach(afresh);
afterEach(cleanup);

it('shows what came true, and what is open again', async () => {
  const last = await start();
  press('已实现', 'tab');
  await screen.findByText('感谢志愿者 图*');
  expect(last()).toMatch(/state=confirmed/);
  press('待认领', 'tab');
  await screen.findByText('心愿之1');
  expect(screen.queryByText('感谢志愿者 图*')).toBeNull();
});

it('is narrowed by category and street, and shows all again', async () => {
  const last = await start();
  press('类别');
  press('养老助残', 'radio');
  await screen.findByText('这里暂时没有这样的心愿');
  expect(last()).toMatch(/category=elder-care/);
  press('养老助残');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('养老助残');
  press('全部类别', 'radio');
  await screen.findByText('心愿之1');
  expect(screen.getByRole('button', { name: '类别' })).toBeTruthy();

  press('街道');
  press('关闭');
  expect(screen.queryByRole('dialog')).toBeNull();
  press('街道');
  press('滨河街道', 'radio');
  await screen.findByText('这里暂时没有这样的心愿');
  expect(last()).toMatch(/regionCode=150603002/);
  press('看全部心愿');
  await screen.findByText('心愿之1');
  expect(screen.getByRole('button', { name: '街道' })).toBeTruthy();
});

it('sends a guest who wishes to the login, and others to the form and to theirs', async () => {
  await start();
  press('许个心愿');
  expect(taro.went).toEqual(['/packages/account/login/index']);
  cleanup();
  afresh();
  logIn();
  await start();
  press('许个心愿');
  press('我的心愿');
  press(/^心愿 心愿之1/);
  expect(taro.went).toEqual(['/packages/wishes/post/index', '/packages/wishes/mine/index', '/packages/wishes/wish/index?id=1']);
});
