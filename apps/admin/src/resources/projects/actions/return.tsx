import { projectReasonLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../../api/use-api';
import { ReasonButton } from '../../../kit/actions/reason-button';
import { returnPhrases } from './phrases';

export function ReturnProject({ projectId, then }: { projectId: number; then?: () => void }) {
  const act = useAct('returnProject', { done: '已退回，团体会看到理由' });
  return (
    <ReasonButton
      title="退回修改"
      hint="团体会原样看到您写的理由，修改后可再次提交。"
      length={projectReasonLength}
      okText="退回"
      phrases={returnPhrases}
      run={(reason) => act.mutateAsync({ params: { projectId }, body: { reason } }).then(() => then?.())}
    >
      退回
    </ReasonButton>
  );
}
