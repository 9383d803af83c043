import { useAct } from '../../../api/use-api';
import { ConfirmButton } from '../../../kit/actions/confirm-button';
import type { Staff } from '../types';

interface Props {
  staff: Staff;
  onPassword: (shown: { login: string; password: string }) => void;
}

export function ResetPassword({ staff, onPassword }: Props) {
  const act = useAct('resetStaffPassword');
  return (
    <ConfirmButton
      title={`重置 ${staff.name} 的密码？`}
      hint="生成新的初始密码，原密码立即失效，所有登录退出，锁定解除。"
      okText="重置密码"
      run={() =>
        act
          .mutateAsync({ params: { staffId: staff.id } })
          .then((answer) => onPassword({ login: staff.login, password: answer.initialPassword }))
      }
    >
      重置密码
    </ConfirmButton>
  );
}
