import { useAct } from '../../../api/use-api';
import { ConfirmButton } from '../../../kit/actions/confirm-button';
import { duration } from '../../../kit/text/format';

interface Props {
  slotId: number;
  count: number;
  /** Records to confirm; when absent, all of the slot that can be. */
  attendanceIds?: number[];
  then?: () => void;
}

export function ConfirmRecords({ slotId, count, attendanceIds, then }: Props) {
  const act = useAct('confirmAttendance', {
    done: (answer) =>
      `已确认 ${answer.confirmed} 人，共 ${duration(answer.minutes)}${answer.left > 0 ? `；还有 ${answer.left} 人待确认` : ''}`,
  });
  const what = attendanceIds ? `选中的 ${count} 人` : `全部 ${count} 人`;
  return (
    <ConfirmButton
      type="primary"
      title={`确认${what}的时数？`}
      hint="确认后时数和积分记入志愿者账本，之后只能用冲正更正，不能修改。"
      okText="确认时数"
      run={() => act.mutateAsync({ params: { slotId }, body: attendanceIds ? { attendanceIds } : {} }).then(() => then?.())}
    >
      {attendanceIds ? `确认选中（${count}）` : `确认全部时数（${count}）`}
    </ConfirmButton>
  );
}
