import { useAct } from '../../api/use-api';
import { ReasonButton } from '../../kit/actions/reason-button';
import type { SpotCheck } from './types';

const phrases = ['项目已经取消', '活动因天气改期，期限内没有班次', '团体正在整改，另行安排'] as const;

export function DropSpotCheck({ check }: { check: SpotCheck }) {
  const act = useAct('dropSpotCheck', { done: '已撤销' });
  return (
    <ReasonButton
      title="撤销这次抽查"
      hint="撤销后这个项目还会参加抽取。"
      okText="撤销抽查"
      phrases={phrases}
      run={(reason) => act.mutateAsync({ params: { spotCheckId: check.id }, body: { reason } })}
    >
      撤销抽查
    </ReasonButton>
  );
}
