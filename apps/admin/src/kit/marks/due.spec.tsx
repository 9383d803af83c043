import { render, screen } from '@testing-library/react';
import { learnCalendar } from '../../api/calendar';
import { learnServerTime } from '../../api/server-time';
import { Due } from './due';

it('says how much is left, and marks a deadline for whose year the days off are not yet published', () => {
  learnServerTime('2026-12-25T00:00:00.000Z', Date.now());
  learnCalendar('2026-12-31');
  const { rerender } = render(<Due at="2026-12-31T16:00:00.000Z" />);
  expect(screen.getByText('还剩 6天')).toBeInTheDocument();
  rerender(<Due at="2027-01-04T16:00:00.000Z" />);
  expect(screen.getByText('还剩 10天（暂定）')).toBeInTheDocument();
});
