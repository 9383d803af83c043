import { chipText, countOf, daysOf, noFilters, queryOf, whens } from './filters';

describe('days in words', () => {
  // 5 March 2026 is a Thursday.
  it.each([
    ['today', '2026-03-05', '2026-03-05', '2026-03-05'],
    ['tomorrow', '2026-03-05', '2026-03-06', '2026-03-06'],
    ['weekend', '2026-03-05', '2026-03-07', '2026-03-08'],
    ['weekend', '2026-03-07', '2026-03-07', '2026-03-08'],
    ['weekend', '2026-03-08', '2026-03-08', '2026-03-08'],
    ['week', '2026-02-26', '2026-02-26', '2026-03-04'],
    ['2026-03-20', '2026-03-05', '2026-03-20', '2026-03-20'],
  ])('%s on %s is %s to %s', (when, today, from, to) => {
    expect(daysOf(when, today)).toEqual({ from, to });
  });
});

describe('what is asked of the server', () => {
  it('asks for nothing that was not chosen', () => expect(queryOf(noFilters, '', '2026-03-05', null)).toEqual({}));
  it('asks for a distance only when it knows where', () => {
    expect(queryOf({ ...noFilters, within: 3000 }, '', '2026-03-05', null)).toEqual({});
    expect(queryOf({ ...noFilters, within: 3000 }, '', '2026-03-05', { lat: 39.6, lng: 109.8 })).toEqual({
      lat: 39.6,
      lng: 109.8,
      within: 3000,
      sort: 'distance',
    });
  });
  it('puts everything together', () => {
    const filters = { ...noFilters, when: 'today', part: 'morning' as const, category: 'culture', skill: 'law', free: true };
    expect(queryOf(filters, '图书', '2026-03-05', null)).toEqual({
      q: '图书',
      from: '2026-03-05',
      to: '2026-03-05',
      part: 'morning',
      category: 'culture',
      skill: 'law',
      free: 'true',
    });
    expect(countOf(filters)).toBe(5);
  });
});

it('a chip says what was chosen', () => {
  expect(chipText('日期', whens, '')).toBe('日期');
  expect(chipText('日期', whens, 'weekend')).toBe('本周末');
  expect(chipText('日期', whens, '2026-03-20')).toBe('3月20日 周五');
});
