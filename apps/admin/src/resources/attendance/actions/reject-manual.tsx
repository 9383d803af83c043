import { useAct } from '../../../api/use-api';
import { ReasonButton } from '../../../kit/actions/reason-button';

const phrases = ['没有现场凭据', '与现场名单不符', '补录时间超出实际服务时间', '请附负责人证明后重新补录'] as const;

export function RejectManual({ attendanceId, then }: { attendanceId: number; then: () => void }) {
  const act = useAct('rejectManualAttendance', { done: '已不予通过' });
  return (
    <ReasonButton
      danger
      title="不通过这条补录"
      hint="录入人和志愿者会看到理由，这段时数不计入。"
      okText="不通过"
      phrases={phrases}
      run={(reason) => act.mutateAsync({ params: { attendanceId }, body: { reason } }).then(then)}
    >
      不通过
    </ReasonButton>
  );
}
