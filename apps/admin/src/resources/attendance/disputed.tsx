import { methodWords, word } from '@zhiyuanhong/contracts/words';
import type { ReactNode } from 'react';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import type { Column } from '../../kit/tables/query-table';
import { clockTime, dateTime, duration, range, tied } from '../../kit/text/format';
import { serviceColumn, volunteerColumn } from './columns';
import type { OpenDispute } from './types';

/** What is the same of a dispute that waits for its first answer and of one that went to the next level. */
type DisputeRow = Omit<OpenDispute, 'actions'>;

const times = ({ checkInAt, checkOutAt }: DisputeRow['record']) => `${clockTime(checkInAt)}–${checkOutAt ? clockTime(checkOutAt) : ''}`;

/** Columns of a list of disputes: who objects to which record. */
export const disputedColumns: Column<DisputeRow>[] = [
  volunteerColumn,
  serviceColumn('服务', (row) => row.record),
  { key: 'organisation', title: '团体', hidden: true, render: () => null, csv: (row) => row.record.organisationName },
  {
    key: 'minutes',
    title: '现记',
    width: 130,
    render: (row) => (
      <>
        <b className="nowrap">{duration(row.record.minutes ?? 0)}</b>
        <div className="cell-sub num nowrap">{times(row.record)}</div>
      </>
    ),
    csv: (row) => row.record.minutes,
  },
];

/** The record to which a volunteer objects, and why; `children` are facts that come first. */
export function Disputed({ dispute, children }: { dispute: DisputeRow; children?: ReactNode }) {
  const { record } = dispute;
  return (
    <>
      <dl className="facts">
        {children}
        <dt>志愿者</dt>
        <dd>
          {dispute.volunteerName} <span className="faint num">{dispute.volunteerNumber}</span>
        </dd>
        <dt>服务</dt>
        <dd>
          {record.title}（{record.postName}） {record.kind === 'order' && <Chip>点单服务</Chip>}
        </dd>
        <dt>团体</dt>
        <dd>{record.organisationName}</dd>
        <dt>地点</dt>
        <dd>{record.placeName}</dd>
        <dt>负责人</dt>
        <dd>{record.contactName}</dd>
        <dt>计划时间</dt>
        <dd>{range(record.plannedStartsAt, record.plannedEndsAt)}</dd>
        <dt>签到</dt>
        <dd>
          {dateTime(record.checkInAt)} <span className="cell-sub">{word(methodWords, record.checkInMethod)}</span>
        </dd>
        <dt>签退</dt>
        <dd>
          {record.checkOutAt ? dateTime(record.checkOutAt) : '没有签退'}{' '}
          {record.checkOutMethod && <span className="cell-sub">{word(methodWords, record.checkOutMethod)}</span>}
        </dd>
        <dt>计入时长</dt>
        <dd>
          <b>{duration(record.minutes ?? 0)}</b> <StateTag of="attendance" state={record.state} />
          {record.overlapMinutes > 0 && <div className="cell-sub">与另一次服务重叠 {duration(record.overlapMinutes)}，只计一次</div>}
        </dd>
      </dl>
      <Said title="志愿者异议" at={dispute.disputedAt} by={dispute.volunteerName} words={dispute.reason}>
        {dispute.claimedMinutes !== null && `认为应计 ${duration(dispute.claimedMinutes)}`}
      </Said>
    </>
  );
}

/** What one side said, who said it and when. */
export function Said({ title, at, by, words, children }: { title: string; at: string; by: string; words: string; children?: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="section-title" style={{ margin: '0 0 4px' }}>
        {title}
      </h3>
      <p className="pre" style={{ margin: 0 }}>
        {words}
      </p>
      {children && <p style={{ margin: '4px 0 0' }}>{children}</p>}
      <div className="cell-sub">
        {tied(by)} · {dateTime(at)}
      </div>
    </section>
  );
}
