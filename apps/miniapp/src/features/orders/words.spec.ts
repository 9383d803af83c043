import { nextWords, span, spokenTime, stepOf } from './words';

const now = '2026-03-05T02:00:00.000Z'; // Thursday 10:00 in Shanghai

it('tells a time as it is said on the phone', () => {
  const at = (time: string) => spokenTime(new Date(`${time}+08:00`), now);
  expect([
    at('2026-03-05T05:30'),
    at('2026-03-05T09:00'),
    at('2026-03-05T12:00'),
    at('2026-03-06T15:05'),
    at('2026-03-07T19:00'),
    at('2026-04-01T00:00'),
  ]).toEqual(['今天凌晨5:30', '今天上午9:00', '今天中午12:00', '明天下午3:05', '后天晚上7:00', '4月1日 周三凌晨0:00']);
});

it('tells limits without rounding them', () => {
  expect([5, 60, 90, 480, 1440, 2880 + 61].map(span)).toEqual(['5分钟', '1小时', '1小时30分钟', '8小时', '1天', '2天1小时1分钟']);
});

describe('what is next', () => {
  const order = {
    state: 'placed' as const,
    dueAt: '2026-03-05T03:00:00.000Z',
    overdue: false,
    escalatedLevel: 0,
    openOffers: 0,
    volunteerName: null,
    appointedAt: '2026-03-05T07:00:00.000Z',
  };

  it('names the limit while it holds', () => expect(nextWords(order, now)).toBe('等待社区接单，最晚今天上午11:00前'));

  it('says that a limit has passed, and whether it was told above', () => {
    expect(nextWords({ ...order, overdue: true }, now)).toBe('等待社区接单，已超时，正在催办');
    expect(nextWords({ ...order, state: 'accepted', overdue: true, escalatedLevel: 1 }, now)).toBe(
      '正在为您安排志愿者，已超时，已上报上级催办',
    );
  });

  it('says who comes and when', () =>
    expect(nextWords({ ...order, state: 'dispatched', volunteerName: '乌日娜' }, now)).toBe('乌日娜将在今天下午3:00上门'));
});

it('knows the stage of every state', () => {
  expect(
    (['placed', 'accepted', 'dispatched', 'serving', 'served', 'settled', 'closed', 'cancelled'] as const).map((state) =>
      stepOf({ state }),
    ),
  ).toEqual([2, 3, 4, 4, 5, 6, 7, 0]);
});
