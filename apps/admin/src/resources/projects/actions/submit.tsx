import { useAct } from '../../../api/use-api';
import { ConfirmButton } from '../../../kit/actions/confirm-button';

export function SubmitProject({ projectId }: { projectId: number }) {
  const act = useAct('submitProject', { done: '已提交，等待审核' });
  return (
    <ConfirmButton
      type="primary"
      title="提交审核？"
      hint="提交后由党组织审核，审核期间不能修改，可以撤回。"
      okText="提交"
      run={() => act.mutateAsync({ params: { projectId } })}
    >
      提交审核
    </ConfirmButton>
  );
}
