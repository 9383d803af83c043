import { Form, Input, Modal, Button } from 'antd';
import { teamMembershipWords, word } from '@zhiyuanhong/contracts/words';
import { teamMembershipStates } from '@zhiyuanhong/contracts/states';
import { useState } from 'react';
import { reasonLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import { useAct } from '../../api/use-api';
import { ActionBar } from '../../kit/actions/action-bar';
import { ColourMark } from '../../kit/marks/colour-mark';
import { dateTime } from '../../kit/text/format';
import { ofQueue } from '../../kit/tables/filter-bar';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { ReasonButton } from '../../kit/actions/reason-button';
import { StateTag } from '../../kit/marks/state-tag';
import { choicesOf } from '../../kit/text/choices';
import type { Team, TeamMembership } from './types';

const declinePhrases = ['资格证明不全，请补充后再申请', '年限或技能暂不符合要求', '本队人数已满，建议先参加其他服务'] as const;
const removePhrases = ['本人长期不能参加服务', '资格证书已过期', '违反志愿者行为规范'] as const;

const columns: Column<TeamMembership>[] = [
  {
    key: 'name',
    title: '志愿者',
    render: (row) => (
      <>
        <div className="cell-main">{row.name}</div>
        <div className="cell-sub">
          {row.number} · {row.age} 岁 · {row.star} 星
        </div>
      </>
    ),
    csv: (row) => row.name,
  },
  {
    key: 'team',
    title: '专业队',
    width: 200,
    render: (row) => <ColourMark colour={row.colour} text={row.teamName} />,
    csv: (row) => row.teamName,
  },
  { key: 'skills', title: '技能', render: (row) => row.skillNames.join('、') || '—', csv: (row) => row.skillNames.join('、') },
  { key: 'region', title: '居住地', width: 140, render: (row) => row.regionName, csv: (row) => row.regionName },
  {
    key: 'applied',
    title: '申请时间',
    width: 190,
    render: (row) => <span className="nowrap">{dateTime(row.appliedAt)}</span>,
    csv: (row) => dateTime(row.appliedAt),
  },
  {
    key: 'state',
    title: '状态',
    width: 110,
    render: (row) => <StateTag of="teamMembership" state={row.state} />,
    csv: (row) => word(teamMembershipWords, row.state),
  },
];

/** Applications and rosters 队员名册 of the teams that the caller leads or dispatches. */
export function Memberships({ teams }: { teams: readonly Team[] }) {
  return (
    <QueryTable
      op="listTeamMemberships"
      label="队员与申请"
      columns={columns}
      filters={[
        { kind: 'search', name: 'q', label: '搜索姓名或编号' },
        {
          kind: 'select',
          name: 'teamId',
          label: '专业队',
          width: 180,
          options: teams.map((t) => ({ value: String(t.id), label: t.name })),
        },
        { kind: 'select', name: 'state', label: '状态', options: choicesOf(teamMembershipWords, teamMembershipStates.states) },
        ofQueue,
      ]}
      drawer={(row) => <Show row={row} />}
      drawerTitle={(row) => row.name}
      empty="还没有队员和申请"
    />
  );
}

function Show({ row }: { row: TeamMembership }) {
  const decide = useAct('decideTeamApplication', { done: '已决定，并告知志愿者' });
  const remove = useAct('removeTeamMember', { done: '已除名，并告知志愿者' });
  const params = { membershipId: row.id };
  return (
    <div className="stack">
      <dl className="facts">
        <dt>专业队</dt>
        <dd>
          <ColourMark colour={row.colour} text={row.teamName} />
        </dd>
        <dt>状态</dt>
        <dd>
          <StateTag of="teamMembership" state={row.state} />
        </dd>
        <dt>电话</dt>
        <dd className="num">{row.phoneMasked}</dd>
        <dt>技能</dt>
        <dd>{row.skillNames.join('、') || '没有填写'}</dd>
        <dt>申请说明</dt>
        <dd className="pre">{row.words}</dd>
        <dt>申请时间</dt>
        <dd>{dateTime(row.appliedAt)}</dd>
        {row.decidedAt && (
          <>
            <dt>处理</dt>
            <dd>
              {dateTime(row.decidedAt)} {row.decidedByName}
            </dd>
          </>
        )}
        {row.reason && (
          <>
            <dt>说明</dt>
            <dd className="pre">{row.reason}</dd>
          </>
        )}
      </dl>
      <ActionBar
        actions={row.actions}
        draw={{
          admit: <Admit row={row} run={(note) => decide.mutateAsync({ params, body: { decision: 'admit', note } })} />,
          decline: (
            <ReasonButton
              danger
              title={`不通过 ${row.name} 的申请`}
              okText="不通过"
              phrases={declinePhrases}
              run={(note) => decide.mutateAsync({ params, body: { decision: 'decline', note } })}
            >
              不通过
            </ReasonButton>
          ),
          remove: (
            <ReasonButton
              danger
              title={`将 ${row.name} 除名`}
              hint="已承接的订单不受影响；以后不再派给需要队员资格的服务。"
              okText="除名"
              phrases={removePhrases}
              run={(reason) => remove.mutateAsync({ params, body: { reason } })}
            >
              除名
            </ReasonButton>
          ),
        }}
      />
    </div>
  );
}

/** Admits a member; the note says which proof of the qualification the leader saw. */
function Admit({ row, run }: { row: TeamMembership; run: (note: string) => Promise<unknown> }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<{ note: string }>();
  const admit = async ({ note }: { note: string }) => {
    setBusy(true);
    await run(note.trim())
      .then(() => setOpen(false))
      .catch(() => undefined);
    setBusy(false);
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        通过
      </Button>
      <Modal
        open={open}
        title={`通过 ${row.name} 的申请`}
        okText="确认通过"
        confirmLoading={busy}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" preserve={false} onFinish={(values) => void admit(values)}>
          <Form.Item
            name="note"
            label="核验了什么"
            rules={[{ required: true, whitespace: true, message: '请写明核验了什么' }, atLeast(reasonLength)]}
            style={{ marginBottom: 28 }}
          >
            <Input.TextArea rows={3} maxLength={reasonLength.max} showCount placeholder="如：已查看护士执业证书原件，在有效期内" />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
