import { useAct } from '../../api/use-api';
import { ConfirmButton } from '../../kit/actions/confirm-button';
import type { Partner } from './types';

export function SwitchPartner({ partner: { id, disabled, name } }: { partner: Partner }) {
  const act = useAct('updatePartner', { done: disabled ? '已启用' : '已停用' });
  const run = () => act.mutateAsync({ params: { partnerId: id }, body: { disabled: !disabled } });
  return disabled ? (
    <ConfirmButton title={`启用「${name}」？`} hint="启用后它上架的回馈项目重新可以兑换。" okText="启用" run={run}>
      启用
    </ConfirmButton>
  ) : (
    <ConfirmButton
      danger
      title={`停用「${name}」？`}
      hint="停用后志愿者看不到也不能兑换它的回馈项目；已兑换的券仍可核销，可以再启用。"
      okText="停用"
      run={run}
    >
      停用
    </ConfirmButton>
  );
}
