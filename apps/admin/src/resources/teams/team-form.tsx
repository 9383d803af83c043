import { Form, Input } from 'antd';
import { remarkLength, teamNameLength } from '@zhiyuanhong/contracts/limits';
import { atLeast } from '../../kit/forms/at-least';
import { useAct } from '../../api/use-api';
import type { Input as CallInput } from '../../api/types';
import { hasRole, useMe } from '../../session/session';
import { FormDrawer } from '../../kit/forms/form-drawer';
import { OrganisationSelect } from '../../kit/forms/organisation-select';
import type { Team } from './types';

type Values = CallInput<'updateTeam'>['body'];

export function TeamForm({ open, team, close }: { open: boolean; team: Team | null; close: () => void }) {
  const platform = hasRole(useMe(), 'platform');
  const act = useAct('updateTeam', { done: '已保存' });
  if (!team) return null;
  const { id, name, organisationId, organisationName, summary, requirement } = team;
  return (
    <FormDrawer<Values>
      open={open}
      title={`修改专业队：${team.colourName}`}
      initial={{ name, summary, requirement, ...(organisationId ? { organisationId } : {}) }}
      onClose={close}
      onSubmit={(values) =>
        act.mutateAsync({ params: { teamId: id }, body: { ...values, organisationId: values.organisationId ?? organisationId } })
      }
    >
      <Form.Item name="name" label="队名" rules={[{ required: true, whitespace: true, message: '请填写队名' }, atLeast(teamNameLength)]}>
        <Input maxLength={teamNameLength.max} showCount />
      </Form.Item>
      {platform && (
        <Form.Item
          name="organisationId"
          label="负责团体"
          extra="这个团体的管理员就是队长，核验申请人的资格"
          rules={[{ required: true, message: '请选择负责团体' }]}
        >
          <OrganisationSelect known={organisationId ? { id: organisationId, name: organisationName } : undefined} />
        </Form.Item>
      )}
      <Form.Item name="summary" label="做什么">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={remarkLength.max} showCount />
      </Form.Item>
      <Form.Item name="requirement" label="入队要求">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={remarkLength.max} showCount placeholder="要会什么，要出示什么" />
      </Form.Item>
    </FormDrawer>
  );
}
