import { attendanceStates } from '@zhiyuanhong/contracts/states';
import { attendanceWords, word } from '@zhiyuanhong/contracts/words';
import { Alert } from 'antd';
import { useNow } from '../../api/server-time';
import { useMe } from '../../session/session';
import { ActionBar } from '../../kit/actions/action-bar';
import { ago, clockTime, dateTime, duration, range, tied } from '../../kit/text/format';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { StateTag } from '../../kit/marks/state-tag';
import { choicesOf } from '../../kit/text/choices';
import { ApproveManual } from './actions/approve-manual';
import { RejectManual } from './actions/reject-manual';
import { serviceColumn, volunteerColumn } from './columns';
import type { ManualEntry } from './types';

const columnsAt = (now: Date): Column<ManualEntry>[] => [
  volunteerColumn,
  serviceColumn('活动', (row) => row),
  {
    key: 'times',
    title: '补录时间',
    width: 120,
    render: (row) => (
      <span className="num nowrap">
        {clockTime(row.checkInAt)}–{row.checkOutAt ? clockTime(row.checkOutAt) : ''}
      </span>
    ),
    csv: (row) => `${clockTime(row.checkInAt)}-${row.checkOutAt ? clockTime(row.checkOutAt) : ''}`,
  },
  {
    key: 'minutes',
    title: '计时',
    width: 100,
    align: 'right',
    render: (row) => <b>{row.minutes === null ? '—' : duration(row.minutes)}</b>,
    csv: (row) => row.minutes,
  },
  { key: 'reason', title: '理由', render: (row) => row.reason, csv: (row) => row.reason },
  {
    key: 'entered',
    title: '录入',
    width: 170,
    render: (row) => (
      <>
        <div>{tied(row.enteredByName)}</div>
        <div className="cell-sub" title={dateTime(row.enteredAt)}>
          {ago(row.enteredAt, now)}
        </div>
      </>
    ),
    csv: (row) => `${row.enteredByName} ${dateTime(row.enteredAt)}`,
  },
  {
    key: 'state',
    title: '状态',
    width: 100,
    render: (row) => <StateTag of="attendance" state={row.state} />,
    csv: (row) => word(attendanceWords, row.state),
  },
];

/** Records entered by hand; those that wait for a second person unless another state is chosen. */
export function ManualList({ empty }: { empty: string }) {
  const now = useNow();
  return (
    <QueryTable
      op="listManualAttendance"
      label="手工补录"
      columns={columnsAt(now)}
      filters={[
        {
          kind: 'select',
          name: 'state',
          label: '待复核',
          initial: 'awaitingApproval',
          options: choicesOf(
            attendanceWords,
            attendanceStates.states.filter((s) => s !== 'present'),
          ),
        },
        ofQueue,
      ]}
      drawer={(row, close) => <Entry row={row} close={close} />}
      drawerTitle={(row) => `补录：${row.volunteerName}`}
      empty={empty}
    />
  );
}

function Entry({ row, close }: { row: ManualEntry; close: () => void }) {
  const me = useMe();
  return (
    <div className="stack">
      <dl className="facts">
        <dt>志愿者</dt>
        <dd>
          {row.volunteerName} <span className="faint num">{row.volunteerNumber}</span>
        </dd>
        <dt>活动</dt>
        <dd>
          {row.title}（{row.postName}）
        </dd>
        <dt>地点</dt>
        <dd>{row.placeName}</dd>
        <dt>负责人</dt>
        <dd>{row.contactName}</dd>
        <dt>班次</dt>
        <dd>{range(row.plannedStartsAt, row.plannedEndsAt)}</dd>
        <dt>补录</dt>
        <dd>
          {row.checkOutAt ? range(row.checkInAt, row.checkOutAt) : dateTime(row.checkInAt)}，计 <b>{duration(row.minutes ?? 0)}</b>
        </dd>
        <dt>理由</dt>
        <dd className="pre">{row.reason}</dd>
        <dt>录入</dt>
        <dd>
          {row.enteredByName}，{dateTime(row.enteredAt)}
        </dd>
        <dt>状态</dt>
        <dd>
          <StateTag of="attendance" state={row.state} />
        </dd>
      </dl>
      {row.state === 'awaitingApproval' && row.enteredById === me.accountId && (
        <Alert type="info" showIcon title="这是您自己录入的，须由另一人复核。" />
      )}
      <ActionBar
        actions={row.actions}
        draw={{
          approve: <ApproveManual attendanceId={row.id} then={close} />,
          reject: <RejectManual attendanceId={row.id} then={close} />,
        }}
      />
    </div>
  );
}
