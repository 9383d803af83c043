import { QrcodeOutlined, TeamOutlined } from '@ant-design/icons';
import { Button, Flex, Table } from 'antd';
import { Link } from 'react-router';
import { useNow } from '../../api/server-time';
import { range } from '../../kit/text/format';
import { screenUseful, SlotChip } from '../slots';
import type { Project } from './types';

type Slot = Project['slots'][number];

/** Slots of a project with places taken, and links to roster and check-in screen. */
export function SlotsTable({ project, mayCheckIn }: { project: Project; mayCheckIn: boolean }) {
  const now = useNow();
  const live = project.state === 'published' || project.state === 'closed';
  const slots = [...project.slots].sort(bySoonness);
  return (
    <Table<Slot>
      rowKey="id"
      size="middle"
      pagination={slots.length > 10 ? { pageSize: 10 } : false}
      dataSource={slots}
      scroll={{ x: 640 }}
      columns={[
        { title: '时间', render: (_, slot) => <span className="nowrap">{range(slot.startsAt, slot.endsAt)}</span> },
        { title: '状态', width: 100, render: (_, slot) => <SlotChip slot={slot} now={now} /> },
        { title: '报名', width: 90, align: 'right', render: (_, slot) => <Places slot={slot} /> },
        { title: '候补', width: 64, align: 'right', render: (_, slot) => sum(slot, 'waiting') },
        { title: '到场', width: 64, align: 'right', render: (_, slot) => slot.checkedIn },
        ...(live
          ? [
              {
                title: '操作',
                width: 204,
                align: 'right' as const,
                render: (_: unknown, slot: Slot) => (
                  <Flex gap={8} justify="flex-end">
                    <Link to={`/slots/${slot.id}`}>
                      <Button size="small" icon={<TeamOutlined />} tabIndex={-1}>
                        名单
                      </Button>
                    </Link>
                    {mayCheckIn && screenUseful(slot.countedUntil, now) && (
                      <Link to={`/slots/${slot.id}/check-in`}>
                        <Button size="small" type="primary" icon={<QrcodeOutlined />} tabIndex={-1}>
                          签到屏
                        </Button>
                      </Link>
                    )}
                  </Flex>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Upcoming slots first, soonest first; then past ones, latest first, because their hours may wait for confirmation. */
const bySoonness = (a: Slot, b: Slot) => Number(a.ended) - Number(b.ended) || (a.ended ? -1 : 1) * a.startsAt.localeCompare(b.startsAt);

const sum = (slot: Slot, what: 'taken' | 'waiting' | 'headcount') => slot.places.reduce((total, place) => total + place[what], 0);

function Places({ slot }: { slot: Slot }) {
  return (
    <span className="num nowrap">
      {sum(slot, 'taken')} / {sum(slot, 'headcount')}
    </span>
  );
}
