import { DownloadOutlined } from '@ant-design/icons';
import { attendanceWords, methodWords, signUpWords, word } from '@zhiyuanhong/contracts/words';
import { disputeWaits } from '@zhiyuanhong/contracts/states';
import { Button, Flex, Segmented, Table } from 'antd';
import { useState } from 'react';
import { csv, download } from '../../kit/tables/csv';
import { clockTime, dateTime, duration } from '../../kit/text/format';
import { Nothing } from '../../kit/feedback/nothing';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { ConfirmRecords } from './actions/confirm-records';
import { RosterActions } from './roster-actions';
import type { Roster, RosterRow } from './types';

type View = 'all' | 'toConfirm' | 'absent' | 'disputed';
const views: Record<View, { label: string; keep: (row: RosterRow) => boolean }> = {
  all: { label: '全部', keep: () => true },
  toConfirm: { label: '待确认', keep: (row) => row.attendance?.actions.includes('confirm') ?? false },
  absent: { label: '没有记录', keep: (row) => row.attendance === null && row.state === 'confirmed' },
  disputed: { label: '有异议', keep: (row) => row.attendance?.dispute != null && disputeWaits(row.attendance.dispute.state) },
};

export function RosterTable({ roster, mayAct }: { roster: Roster; mayAct: boolean }) {
  const [view, setView] = useState<View>('all');
  const [chosen, setChosen] = useState<number[]>([]);
  // People who came first, then in the order of sign-up.
  const rows = roster.items.filter(views[view].keep).sort((a, b) => Number(b.attendance !== null) - Number(a.attendance !== null));
  const confirmable = new Set(roster.items.flatMap((row) => (row.attendance?.actions.includes('confirm') ? [row.attendance.id] : [])));
  const toConfirm = chosen.filter((id) => confirmable.has(id));

  return (
    <section className="query" aria-label="名单">
      <div className="query-bar">
        <Segmented<View>
          aria-label="筛选名单"
          value={view}
          onChange={setView}
          options={(Object.keys(views) as View[]).map((value) => ({
            value,
            label: `${views[value].label} ${roster.items.filter(views[value].keep).length}`,
          }))}
        />
        <span className="grow" />
        {toConfirm.length > 0 && (
          <ConfirmRecords slotId={roster.slot.id} count={toConfirm.length} attendanceIds={toConfirm} then={() => setChosen([])} />
        )}
        <Button icon={<DownloadOutlined />} onClick={() => exportRoster(roster, rows)} disabled={rows.length === 0}>
          导出
        </Button>
      </div>
      <Table<RosterRow>
        rowKey={keyOf}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: <Nothing text={view === 'all' ? '还没有人报名' : '没有这样的记录'} /> }}
        pagination={rows.length > 50 ? { pageSize: 50, showTotal: (total) => `共 ${total} 人` } : false}
        {...(mayAct && confirmable.size > 0
          ? {
              rowSelection: {
                // The button 确认全部 replaces it.
                hideSelectAll: true,
                selectedRowKeys: rows.filter((row) => row.attendance && chosen.includes(row.attendance.id)).map(keyOf),
                onChange: (_, selected) => setChosen(selected.flatMap((row) => (row.attendance ? [row.attendance.id] : []))),
                getCheckboxProps: (row) => ({
                  disabled: !row.attendance || !confirmable.has(row.attendance.id),
                  'aria-label': `选择 ${row.name}`,
                }),
              },
            }
          : {})}
        columns={[
          {
            title: '志愿者',
            render: (_, row) => (
              <>
                <div className="cell-main">
                  {row.name} {row.walkIn && <Chip tone="live">现场加入</Chip>}
                </div>
                <div className="cell-sub num">{row.phoneMasked}</div>
              </>
            ),
          },
          { title: '岗位', render: (_, row) => row.postName },
          {
            title: '报名',
            width: 110,
            render: (_, row) => (
              <>
                <StateTag of="signUp" state={row.state} />
                {row.waitingPosition !== null && <div className="cell-sub">第 {row.waitingPosition} 位</div>}
              </>
            ),
          },
          { title: '签到', width: 100, render: (_, row) => <Moment at={row.attendance?.checkInAt} by={row.attendance?.checkInMethod} /> },
          { title: '签退', width: 100, render: (_, row) => <Moment at={row.attendance?.checkOutAt} by={row.attendance?.checkOutMethod} /> },
          {
            title: '计时',
            width: 100,
            align: 'right',
            render: (_, row) =>
              typeof row.attendance?.minutes === 'number' ? (
                <>
                  <b className="nowrap">{duration(row.attendance.minutes)}</b>
                  {row.attendance.overlapMinutes > 0 && (
                    <div className="cell-sub">与另一次服务重叠 {duration(row.attendance.overlapMinutes)}，只计一次</div>
                  )}
                </>
              ) : (
                <span className="faint">—</span>
              ),
          },
          {
            title: '记录',
            width: 170,
            render: (_, { attendance }) =>
              attendance ? (
                <Flex vertical gap={4} align="flex-start">
                  <Flex gap={6} wrap>
                    <StateTag of="attendance" state={attendance.state} />
                    {attendance.dispute?.state === 'open' && <Chip tone="bad">有异议</Chip>}
                    {attendance.dispute?.state === 'appealed' && <Chip tone="waiting">上一级复核中</Chip>}
                  </Flex>
                  {attendance.dispute?.decision && (
                    <span className="cell-sub">
                      上一级{attendance.dispute.state === 'accepted' ? '采纳异议' : '维持原答复'}：{attendance.dispute.decision}
                    </span>
                  )}
                  {attendance.manual && (
                    <span className="cell-sub" title={attendance.reason ?? ''}>
                      {attendance.enteredByName} 补录：{attendance.reason}
                    </span>
                  )}
                </Flex>
              ) : (
                <span className="faint">没有记录</span>
              ),
          },
          ...(mayAct
            ? [
                {
                  title: '操作',
                  width: 150,
                  align: 'right' as const,
                  render: (_: unknown, row: RosterRow) => <RosterActions row={row} slot={roster.slot} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

const keyOf = (row: RosterRow) => `${row.volunteerId}-${row.signUpId ?? 'w'}-${row.attendance?.id ?? 0}`;

function Moment({ at, by }: { at: string | null | undefined; by: keyof typeof methodWords | null | undefined }) {
  if (!at) return <span className="faint">—</span>;
  return (
    <>
      <div className="num">{clockTime(at)}</div>
      {by && <div className="cell-sub">{word(methodWords, by)}</div>}
    </>
  );
}

function exportRoster(roster: Roster, rows: readonly RosterRow[]) {
  download(
    `名单-${roster.title}-${roster.slot.startsAt.slice(0, 10)}.csv`,
    csv(
      [
        '姓名',
        '志愿者编号',
        '电话（脱敏）',
        '星级',
        '年龄',
        '岗位',
        '报名',
        '签到',
        '签到方式',
        '签退',
        '签退方式',
        '分钟',
        '记录',
        '补录理由',
      ],
      rows.map(({ attendance: a, ...row }) => [
        row.name,
        row.number,
        row.phoneMasked,
        row.star,
        row.age,
        row.postName,
        word(signUpWords, row.state),
        a?.checkInAt && dateTime(a.checkInAt),
        a?.checkInMethod && word(methodWords, a.checkInMethod),
        a?.checkOutAt && dateTime(a.checkOutAt),
        a?.checkOutMethod && word(methodWords, a.checkOutMethod),
        a?.minutes,
        a && word(attendanceWords, a.state),
        a?.reason,
      ]),
    ),
  );
}
