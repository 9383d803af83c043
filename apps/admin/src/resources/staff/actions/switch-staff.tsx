import { useAct } from '../../../api/use-api';
import { ConfirmButton } from '../../../kit/actions/confirm-button';
import type { Staff } from '../types';

export function SwitchStaff({ staff }: { staff: Staff }) {
  const act = useAct('updateStaff', { done: staff.disabled ? '账号已启用' : '账号已停用，登录已全部退出' });
  const run = () => act.mutateAsync({ params: { staffId: staff.id }, body: { disabled: !staff.disabled } });
  return staff.disabled ? (
    <ConfirmButton title={`启用 ${staff.name} 的账号？`} okText="启用" run={run}>
      启用
    </ConfirmButton>
  ) : (
    <ConfirmButton
      danger
      title={`停用 ${staff.name} 的账号？`}
      hint="立即退出所有登录，之后不能再登录；历史记录保留，可以再启用。"
      okText="停用"
      run={run}
    >
      停用
    </ConfirmButton>
  );
}
