import { PlusOutlined } from '@ant-design/icons';
import { lowStock } from '@zhiyuanhong/contracts/limits';
import { rewardKindWords, rewardWords, word } from '@zhiyuanhong/contracts/words';
import { rewardStates } from '@zhiyuanhong/contracts/states';
import { Button } from 'antd';
import { useState } from 'react';
import { dayText } from '../../kit/text/format';
import { ActionBar } from '../../kit/actions/action-bar';
import { PageHeader } from '../../kit/page/page-header';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { choicesOf } from '../../kit/text/choices';
import { SwitchReward } from './actions/switch-reward';
import { RewardForm } from './reward-form';
import type { Reward } from './types';

const columns: Column<Reward>[] = [
  {
    key: 'title',
    title: '回馈项目',
    render: (row) => (
      <>
        <div className="cell-main">{row.title}</div>
        <div className="cell-sub">
          {word(rewardKindWords, row.kind)} · {row.partnerName}
        </div>
      </>
    ),
    csv: (row) => row.title,
  },
  { key: 'price', title: '积分', width: 90, align: 'right', render: (row) => <b>{row.price}</b>, csv: (row) => row.price },
  { key: 'star', title: '星级条件', width: 110, render: (row) => starText(row.minStar), csv: (row) => starText(row.minStar) },
  { key: 'left', title: '剩余 / 总量', width: 150, render: (row) => <Stock row={row} />, csv: (row) => `${row.left}/${row.stock}` },
  { key: 'issued', title: '已兑', width: 80, align: 'right', render: (row) => row.issued, csv: (row) => row.issued },
  { key: 'verified', title: '已核销', width: 90, align: 'right', render: (row) => row.verified, csv: (row) => row.verified },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => <StateTag of="reward" state={row.state} />,
    csv: (row) => word(rewardWords, row.state),
  },
];

const starText = (star: number) => (star === 0 ? '不限' : `${star} 星及以上`);

function Stock({ row }: { row: Reward }) {
  const low = row.state === 'listed' && row.left <= lowStock;
  return (
    <span className="num nowrap">
      {row.left} / {row.stock} {low && <Chip tone="bad">库存不足</Chip>}
    </span>
  );
}

export function Component() {
  const [form, setForm] = useState<{ reward?: Reward } | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({})}>
      新建回馈项目
    </Button>
  );
  return (
    <>
      <PageHeader title="回馈项目" hint="志愿者用积分兑换；库存不会超兑，花积分不降星级、不减时数" actions={create} />
      <QueryTable
        op="listPartnerRewards"
        label="回馈项目"
        columns={columns}
        filters={[{ kind: 'select', name: 'state', label: '状态', options: choicesOf(rewardWords, rewardStates.states) }, ofQueue]}
        drawer={(row) => <Show reward={row} edit={() => setForm({ reward: row })} />}
        drawerTitle={(row) => row.title}
        empty="还没有回馈项目"
        emptyAction={create}
      />
      <RewardForm
        key={form?.reward?.id ?? 'new'}
        open={form !== null}
        {...(form?.reward ? { reward: form.reward } : {})}
        close={() => setForm(null)}
      />
    </>
  );
}

function Show({ reward, edit }: { reward: Reward; edit: () => void }) {
  return (
    <div className="stack">
      <dl className="facts">
        <dt>状态</dt>
        <dd>
          <StateTag of="reward" state={reward.state} />
        </dd>
        <dt>商户</dt>
        <dd>{reward.partnerName}</dd>
        <dt>类别</dt>
        <dd>{word(rewardKindWords, reward.kind)}</dd>
        <dt>所需积分</dt>
        <dd>{reward.price}</dd>
        <dt>条件</dt>
        <dd>
          {starText(reward.minStar)}，每人限兑 {reward.perPersonLimit} 份
        </dd>
        <dt>库存</dt>
        <dd>
          <Stock row={reward} />
        </dd>
        <dt>已兑 / 已核销</dt>
        <dd className="num">
          {reward.issued} / {reward.verified}
        </dd>
        <dt>可兑换日期</dt>
        <dd>
          {reward.firstDay ? dayText(reward.firstDay) : '即日起'} 至 {reward.lastDay ? `${dayText(reward.lastDay)}（含当天）` : '长期'}
        </dd>
        <dt>券有效期</dt>
        <dd>兑换后 {reward.validDays} 天，过期退回积分</dd>
        <dt>领取地点</dt>
        <dd>{reward.pickUpPlace}</dd>
        <dt>说明</dt>
        <dd className="pre">{reward.description || '无'}</dd>
      </dl>
      <ActionBar
        actions={reward.actions}
        draw={{
          edit: (
            <Button type="primary" onClick={edit}>
              修改
            </Button>
          ),
          pause: <SwitchReward rewardId={reward.id} action="pause" />,
          resume: <SwitchReward rewardId={reward.id} action="resume" />,
          end: <SwitchReward rewardId={reward.id} action="end" />,
        }}
      />
    </div>
  );
}
