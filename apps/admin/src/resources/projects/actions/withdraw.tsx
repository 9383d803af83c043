import { useAct } from '../../../api/use-api';
import { ConfirmButton } from '../../../kit/actions/confirm-button';

export function WithdrawProject({ projectId }: { projectId: number }) {
  const act = useAct('withdrawProject', { done: '已撤回，可以修改后再提交' });
  return (
    <ConfirmButton
      title="撤回这次提交？"
      hint="撤回后变为草稿，修改后可再次提交。"
      okText="撤回"
      run={() => act.mutateAsync({ params: { projectId } })}
    >
      撤回
    </ConfirmButton>
  );
}
