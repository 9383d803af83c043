import { useAct } from '../../../api/use-api';
import { ConfirmButton } from '../../../kit/actions/confirm-button';

export function ApproveManual({ attendanceId, then }: { attendanceId: number; then: () => void }) {
  const act = useAct('approveManualAttendance', { done: '复核通过，可由团体确认' });
  return (
    <ConfirmButton
      type="primary"
      title="通过这条补录？"
      hint="您将作为复核人记入审计。通过后团体才能确认这段时数。"
      okText="通过"
      run={() => act.mutateAsync({ params: { attendanceId } }).then(then)}
    >
      复核通过
    </ConfirmButton>
  );
}
