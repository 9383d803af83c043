import { useAct } from '../../api/use-api';
import { ConfirmButton } from '../../kit/actions/confirm-button';
import type { Organisation } from './types';

export function SwitchOrganisation({ organisation }: { organisation: Organisation }) {
  const { id, disabled, name } = organisation;
  const act = useAct('updateOrganisation', { done: disabled ? '已启用' : '已停用' });
  const run = () => act.mutateAsync({ params: { organisationId: id }, body: { disabled: !disabled } });
  return disabled ? (
    <ConfirmButton title={`启用「${name}」？`} hint="启用后可以继续发布项目。" okText="启用" run={run}>
      启用
    </ConfirmButton>
  ) : (
    <ConfirmButton danger title={`停用「${name}」？`} hint="停用后不能再发布项目，历史记录保留，可以再启用。" okText="停用" run={run}>
      停用
    </ConfirmButton>
  );
}
