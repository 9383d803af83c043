import { dayText } from '../../kit/text/format';
import type { Column } from '../../kit/tables/query-table';

/** Who served. */
export const volunteerColumn = {
  key: 'volunteer',
  title: '志愿者',
  width: 150,
  render: (row) => (
    <>
      <div className="cell-main">{row.volunteerName}</div>
      <div className="cell-sub num">{row.volunteerNumber}</div>
    </>
  ),
  csv: (row) => row.volunteerName,
} satisfies Column<{ readonly volunteerName: string; readonly volunteerNumber: string }>;

interface Served {
  readonly title: string;
  readonly serviceDate: string;
  readonly organisationName: string;
}

/** What was served, on which day and for whom. */
export const serviceColumn = <T,>(title: string, of: (row: T) => Served): Column<T> => ({
  key: 'title',
  title,
  render: (row) => (
    <>
      <div>{of(row).title}</div>
      <div className="cell-sub">
        {dayText(of(row).serviceDate)} · {of(row).organisationName}
      </div>
    </>
  ),
  csv: (row) => `${of(row).title} ${of(row).serviceDate}`,
});
