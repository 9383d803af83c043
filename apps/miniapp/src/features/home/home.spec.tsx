import { cleanup, screen } from '@testing-library/react';
import { afresh, draw, logIn, press } from '../../../test/page';
import { district, serve } from '../../../test/server';
import { taro } from '../../../test/mocks/taro';
import { useElder } from '@/theme/elder';
import type { Who } from '@/session';
import { blocksFor, elderBlocks } from './blocks';
import { NowCard } from './NowCard';

const order = (more: object = {}) => ({
  id: 41,
  state: 'dispatched',
  title: '上门理发',
  regionName: '达尔罕社区',
  beneficiaryName: '李秀英',
  appointedAt: '2026-11-22T02:00:00.000Z',
  ...more,
});
const duty = (more: object = {}) => ({
  title: '图书整理',
  startsAt: '2026-11-22T01:00:00.000Z',
  endsAt: '2026-11-22T03:00:00.000Z',
  place: { name: '图书馆' },
  attendance: null,
  ...more,
});
const home = (more: object) => ({ nextDuty: null, dutyDistanceMetres: null, nextOrder: null, openOffers: 0, ...more }) as never;

beforeEach(() => {
  afresh();
  logIn();
  serve({ 'GET /district': district });
});
afterEach(cleanup);

it('shows what comes first: what runs, then the earlier one', () => {
  const shown = (nextDuty: object, nextOrder: object) => {
    draw(<NowCard home={home({ nextDuty, nextOrder })} />);
    const title = screen.queryByText('上门理发') ? '上门理发' : '图书整理';
    cleanup();
    return title;
  };
  expect(shown(duty(), order())).toBe('图书整理');
  expect(shown(duty({ startsAt: '2026-11-22T05:00:00.000Z' }), order())).toBe('上门理发');
  expect(shown(duty(), order({ state: 'serving' }))).toBe('上门理发');
  expect(
    shown(duty({ startsAt: '2026-11-22T02:30:00.000Z', attendance: { state: 'present', checkInAt: '2026-11-22T01:55:00.000Z' } }), order()),
  ).toBe('图书整理');
});

it('leads to offers that wait, and to the order', () => {
  draw(<NowCard home={home({ nextOrder: order(), openOffers: 2 })} />);
  press(/有 2 个派单邀约等您答复/);
  press('查看地址，准备上门');
  expect(taro.went).toEqual(['/packages/orders/offers/index', '/packages/orders/duty/index?id=41']);
});

it('asks to agree whoever came by a roster', () => {
  draw(<NowCard home={home({ agreementDue: true })} />);
  press(/请确认行为规范和隐私政策/);
  expect(taro.went).toEqual(['/packages/account/agree/index']);
});

const modules = ['join', 'wishes', 'orders', 'projects', 'rewards', 'leaderboards', 'news'].map((code) => ({ code, name: code, on: true }));
const blocks = (who: Who, ...on: string[]) => blocksFor(who, { isOn: (code) => !code || on.includes(code) }, modules);
const all = modules.map(({ code }) => code);

it('offers the blocks whose module is on, and what hangs on it', () => {
  const names = (...of: Parameters<typeof blocks>) => blocks(...of).map(({ name }) => name);
  expect(names('guest', ...all)).toEqual(['join', 'projects', 'orders', 'wishes', 'rewards', 'leaderboards', '专业队', '便民电话']);
  expect(names('account', 'wishes', 'join')).toEqual(['join', 'wishes', '便民电话']);
  expect(names('volunteer', 'wishes', 'join')).toEqual(['wishes', '便民电话', '服务记录', '我的星级', '时长与积分']);
  expect(names('volunteer', 'projects', 'orders')).toEqual([
    'projects',
    'orders',
    '专业队',
    '便民电话',
    '我的报名',
    '我的派单',
    '服务记录',
    '我的星级',
    '时长与积分',
  ]);
});

it('offers few blocks in elder mode: orders and wishes before joining, and activities to a volunteer', () => {
  const names = (who: Who, ...on: string[]) => elderBlocks(blocks(who, ...on), who).map(({ name }) => name);
  expect(names('guest', ...all)).toEqual(['orders', 'wishes', 'join']);
  expect(names('volunteer', ...all)).toEqual(['找活动']);
  expect(names('account', 'join', 'rewards')).toEqual(['join']);
});

it('leaves two choices for the blocks in elder mode, whatever waits', () => {
  useElder.setState({ elder: true });
  const choices = (more: object) => {
    draw(<NowCard home={home({ nextDuty: duty(), ...more })} />);
    const count = screen.getAllByRole('button').length;
    cleanup();
    return count;
  };
  expect([{}, { agreementDue: true }, { openOffers: 1 }, { agreementDue: true, openOffers: 1 }].map(choices)).toEqual([2, 2, 2, 2]);
  useElder.setState({ elder: false });
});
