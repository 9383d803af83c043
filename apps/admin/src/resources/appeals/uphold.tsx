import { useAct } from '../../api/use-api';
import { ReasonButton } from '../../kit/actions/reason-button';
import type { Appeal } from './types';

const phrases = ['已核对现场记录，原答复属实', '超出班次的时间没有延长登记，不计入', '没有新的凭据'] as const;

/** 维持原答复: the answer stands, finally. */
export function UpholdAnswer({ appeal, then }: { appeal: Appeal; then: () => void }) {
  const act = useAct('decideAppeal', { done: '已维持原答复，志愿者和团体会收到通知' });
  return (
    <ReasonButton
      title="维持原答复"
      hint="这是最后的答复：志愿者不能再对这条记录提出异议。志愿者和团体会原样看到理由。"
      okText="维持原答复"
      phrases={phrases}
      run={(answer) => act.mutateAsync({ params: { disputeId: appeal.id }, body: { decision: 'uphold', answer } }).then(then)}
    >
      维持原答复
    </ReasonButton>
  );
}
