import { cleanup, screen } from '@testing-library/react';
import { afresh, draw, logIn, press } from '../../../../test/page';
import { district, listOf, serve } from '../../../../test/server';
import LedgerPage from '.';

beforeEach(() => {
  afresh();
  logIn();
});
afterEach(cleanup);

it('tells hours of all time, of the year and of the month apart, and points', async () => {
  const balance = { minutes: 600, yearMinutes: 300, monthMinutes: 90, points: 42 };
  serve({ 'GET /district': district, 'GET /me/ledger': { ...listOf([]), balance } });
  draw(<LedgerPage />);
  await screen.findByLabelText('累计 10小时');
  screen.getByLabelText('今年 5小时');
  screen.getByLabelText('本月 1.5小时');
  press('积分', 'tab');
  await screen.findByLabelText('可用积分 42分');
});
