import { cleanup, screen } from '@testing-library/react';
import { afresh, draw, logIn, press } from '../../../test/page';
import { district, serve } from '../../../test/server';
import { useElder } from '@/theme/elder';
import HomePage from '.';

const figures = { volunteers: 0, organisations: 0, monthMinutes: 0, totalMinutes: 0, activitiesOpen: 0, wishesOpen: 0 };
const home = {
  nextDuty: null,
  dutyDistanceMetres: null,
  nextOrder: null,
  openOffers: 0,
  agreementDue: false,
  nearby: [],
  figures,
  rank: null,
};

beforeEach(() => {
  afresh();
  logIn();
  serve({ 'GET /district': district, 'GET /home': home });
});
afterEach(() => {
  cleanup();
  useElder.setState({ elder: false });
});

it('begins with few blocks in elder mode, and shows all on demand', async () => {
  useElder.setState({ elder: true });
  draw(<HomePage />);
  await screen.findByRole('button', { name: '找活动' });
  expect(screen.queryByRole('button', { name: '我的星级' })).toBeNull();
  press('更多功能');
  screen.getByRole('button', { name: '我的星级' });
  expect(screen.queryByRole('button', { name: '更多功能' })).toBeNull();
});

it('shows all blocks in standard mode', async () => {
  draw(<HomePage />);
  await screen.findByRole('button', { name: '我的星级' });
  expect(screen.queryByRole('button', { name: '更多功能' })).toBeNull();
});
