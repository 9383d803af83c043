import { eventText } from '@zhiyuanhong/contracts/words';
import { Typography } from 'antd';
import { useAct } from '../../api/use-api';
import { ConfirmButton } from '../../kit/actions/confirm-button';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { dateTime } from '../../kit/text/format';
import type { StuckMessage } from './types';

const columns: Column<StuckMessage>[] = [
  { key: 'createdAt', title: '产生时间', width: 200, render: (row) => <span className="nowrap">{dateTime(row.createdAt)}</span> },
  {
    key: 'topic',
    title: '消息类型',
    width: 220,
    render: (row) => <span className="cell-main">{eventText(row.topic)}</span>,
    csv: (row) => eventText(row.topic),
  },
  {
    key: 'lastError',
    title: '失败原因',
    render: (row) => (
      <Typography.Text ellipsis style={{ maxWidth: 420 }}>
        {row.lastError ?? '没有记录'}
      </Typography.Text>
    ),
  },
  { key: 'attempts', title: '已试次数', width: 100, align: 'right', render: (row) => row.attempts },
];

/** 发送失败的消息: what the system could not pass on from one part to another, why, and to try it again. */
export function Component() {
  return (
    <>
      <PageHeader title="发送失败的消息" hint="系统试了 10 次仍没有送达的内部消息，对应的通知、记账或统计还没有发生；排除原因后重新发送" />
      <QueryTable
        op="listStuckMessages"
        label="发送失败的消息"
        columns={columns}
        filters={[]}
        drawer={(row, close) => <Show message={row} close={close} />}
        drawerTitle={(row) => eventText(row.topic)}
        empty="没有发送失败的消息"
      />
    </>
  );
}

function Show({ message: { id, topic, consumer, attempts, lastError, createdAt }, close }: { message: StuckMessage; close: () => void }) {
  const act = useAct('resendStuckMessage', { done: '已重新发送，处理结果稍后可见' });
  const run = async () => {
    await act.mutateAsync({ params: { messageId: id } });
    close();
  };
  return (
    <div className="stack">
      <dl className="facts">
        <dt>产生时间</dt>
        <dd>{dateTime(createdAt)}</dd>
        <dt>消息类型</dt>
        <dd>
          {eventText(topic)} <span className="faint">{topic}</span>
        </dd>
        <dt>处理程序</dt>
        <dd>{consumer}</dd>
        <dt>已试次数</dt>
        <dd className="num">{attempts}</dd>
        <dt>失败原因</dt>
        <dd className="pre">{lastError ?? '没有记录'}</dd>
      </dl>
      <p>先按失败原因排除故障，例如短信网关、微信接口或磁盘空间；不清楚时把原因发给技术支持。重新发送后系统会再试 10 次。</p>
      <div>
        <ConfirmButton type="primary" title="重新发送这条消息？" hint="故障没有排除时会再次失败，并回到这里。" okText="重新发送" run={run}>
          重新发送
        </ConfirmButton>
      </div>
    </div>
  );
}
