import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { App } from 'antd';
import { Refusal, serve } from '../../../test/render';
import { makeQueryClient } from '../../api/use-api';
import { useVenueCode } from './use-venue-code';

/** The server's clock is a day ahead of this device's, so that code comparing the two directly fails. */
const serverNow = () => Date.now() + 86_400_000;
const codeAt = (ms: number) => String(100_000 + (Math.floor(ms / 15_000) % 900_000));
const answer = () => {
  const now = serverNow();
  return {
    qrText: `q${codeAt(now)}`,
    shortCode: codeAt(now),
    now: new Date(now).toISOString(),
    rotatesAt: new Date((Math.floor(now / 15_000) + 1) * 15_000).toISOString(),
    rotateSeconds: 15,
    latest: [],
  };
};

function Probe() {
  const { code, left, stale } = useVenueCode(6);
  return (
    <p>
      {code?.shortCode ?? 'none'} {Math.ceil(left)} {stale ? 'stale' : 'fresh'}
    </p>
  );
}
const show = () =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <App>
        <Probe />
      </App>
    </QueryClientProvider>,
  );
/** Moves time in small steps, because React draws at the end of each. */
async function pass(ms: number) {
  for (let gone = 0; gone < ms; gone += 250) await act(() => jest.advanceTimersByTimeAsync(250));
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-03-05T01:00:02Z') });
});
afterEach(() => jest.useRealTimers());

test('the code turns with the server, whatever this device’s clock says', async () => {
  serve({ 'GET /slots/6/venue-code': answer });
  show();
  await pass(500);
  const first = codeAt(serverNow());
  expect(screen.getByText(`${first} 13 fresh`)).toBeInTheDocument();
  await pass(14_000);
  expect(codeAt(serverNow())).not.toBe(first);
  expect(screen.getByText(new RegExp(`^${codeAt(serverNow())} \\d+ fresh$`))).toBeInTheDocument();
});

test('without the network the code is marked as stale once it has turned', async () => {
  let online = true;
  serve({ 'GET /slots/6/venue-code': () => (online ? answer() : undefined) });
  show();
  await pass(500);
  online = false;
  await pass(20_000);
  expect(screen.getByText(/ 0 stale$/)).toBeInTheDocument();
});

test('a code that the server no longer gives is taken down', async () => {
  let over = false;
  serve({ 'GET /slots/6/venue-code': () => (over ? new Refusal(409, { code: 'CHECK_IN_OVER', message: '该班次已经结束' }) : answer()) });
  show();
  await pass(500);
  expect(screen.queryByText(/^none/)).not.toBeInTheDocument();
  over = true;
  await pass(4_000);
  expect(screen.getByText(/^none/)).toBeInTheDocument();
});
