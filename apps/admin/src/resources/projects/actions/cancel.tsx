import { projectReasonLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../../api/use-api';
import { ReasonButton } from '../../../kit/actions/reason-button';
import { cancelPhrases } from './phrases';

export function CancelProject({ projectId }: { projectId: number }) {
  const act = useAct('cancelProject', { done: '项目已取消，已报名的人会收到通知' });
  return (
    <ReasonButton
      danger
      title="取消这个项目"
      hint="已报名和候补的志愿者会收到通知，连同您写的理由。已经产生的服务记录不受影响。取消后不能恢复。"
      length={projectReasonLength}
      okText="取消项目"
      phrases={cancelPhrases}
      run={(reason) => act.mutateAsync({ params: { projectId }, body: { reason } })}
    >
      取消项目
    </ReasonButton>
  );
}
