import { PlusOutlined } from '@ant-design/icons';
import { roleWords, word } from '@zhiyuanhong/contracts/words';
import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useNow } from '../../api/server-time';
import { ago, date, dateTime, tied } from '../../kit/text/format';
import { PageHeader } from '../../kit/page/page-header';
import { QueryTable, type Column } from '../../kit/tables/query-table';
import { Chip } from '../../kit/marks/chip';
import { choicesOf } from '../../kit/text/choices';
import { ResetPassword } from './actions/reset-password';
import { SwitchStaff } from './actions/switch-staff';
import { PasswordShown } from './password-shown';
import { StaffForm } from './staff-form';
import type { Staff } from './types';

const grantText = (grant: Staff['grants'][number]) => `${word(roleWords, grant.role)} · ${grant.scopeName}`;

const columnsAt = (now: Date): Column<Staff>[] => [
  {
    key: 'name',
    title: '姓名',
    width: 280,
    render: (row) => (
      <>
        <div className="cell-main">{tied(row.name)}</div>
        <div className="cell-sub">{row.login}</div>
      </>
    ),
    csv: (row) => row.name,
  },
  { key: 'login', title: '登录名', hidden: true, render: () => null, csv: (row) => row.login },
  {
    key: 'grants',
    title: '角色与范围',
    render: (row) => (
      <Flex gap={6} wrap>
        {row.grants.map((grant) => (
          <Chip key={grantText(grant)}>{grantText(grant)}</Chip>
        ))}
      </Flex>
    ),
    csv: (row) => row.grants.map(grantText).join('；'),
  },
  {
    key: 'state',
    title: '状态',
    width: 120,
    render: (row) => <State row={row} now={now} />,
    csv: (row) => (row.disabled ? '已停用' : '正常'),
  },
  {
    key: 'seen',
    title: '最近登录',
    width: 130,
    render: (row) =>
      row.lastLoginAt ? (
        <span title={dateTime(row.lastLoginAt)}>{ago(row.lastLoginAt, now)}</span>
      ) : (
        <span className="faint">从未登录</span>
      ),
    csv: (row) => row.lastLoginAt && dateTime(row.lastLoginAt),
  },
];

function State({ row, now }: { row: Staff; now: Date }) {
  if (row.disabled) return <Chip tone="bad">已停用</Chip>;
  if (row.lockedUntil && new Date(row.lockedUntil) > now) return <Chip tone="waiting">已锁定</Chip>;
  return <Chip tone="good">正常</Chip>;
}

export function Component() {
  const now = useNow();
  const [form, setForm] = useState<{ staff?: Staff } | null>(null);
  const [shown, setShown] = useState<{ login: string; password: string } | null>(null);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({})}>
      新建账号
    </Button>
  );
  return (
    <>
      <PageHeader title="人员与角色" hint="谁能登录管理台、以什么角色、管到哪里" actions={create} />
      <QueryTable
        op="listStaff"
        label="人员"
        columns={columnsAt(now)}
        filters={[
          { kind: 'search', name: 'q', label: '搜索姓名或登录名' },
          {
            kind: 'select',
            name: 'role',
            label: '角色',
            options: choicesOf(roleWords, ['organiser', 'reviewer', 'partner', 'operator', 'coordinator', 'platform']),
          },
        ]}
        drawer={(row) => (
          <div className="stack">
            <dl className="facts">
              <dt>登录名</dt>
              <dd>{row.login}</dd>
              <dt>手机号</dt>
              <dd className="num">{row.phoneMasked ?? '未填写'}</dd>
              <dt>状态</dt>
              <dd>
                <State row={row} now={now} />
                {row.lockedUntil && new Date(row.lockedUntil) > now && ` 到 ${dateTime(row.lockedUntil)}`}
              </dd>
              <dt>角色与范围</dt>
              <dd>{row.grants.map(grantText).join('；')}</dd>
              <dt>最近登录</dt>
              <dd>{row.lastLoginAt ? dateTime(row.lastLoginAt) : '从未登录'}</dd>
              <dt>建立</dt>
              <dd>{date(row.createdAt)}</dd>
            </dl>
            <Flex gap={8}>
              <Button type="primary" onClick={() => setForm({ staff: row })}>
                修改
              </Button>
              <ResetPassword staff={row} onPassword={setShown} />
              <SwitchStaff staff={row} />
            </Flex>
          </div>
        )}
        drawerTitle={(row) => row.name}
        empty="还没有人员"
        emptyAction={create}
      />
      <StaffForm
        key={form?.staff?.id ?? 'new'}
        open={form !== null}
        {...(form?.staff ? { staff: form.staff } : {})}
        close={() => setForm(null)}
        onPassword={setShown}
      />
      <PasswordShown shown={shown} close={() => setShown(null)} />
    </>
  );
}
