import { Flex } from 'antd';
import { useNow } from '../../api/server-time';
import { EvaluateService } from './actions/evaluate-service';
import { AnswerDispute } from '../attendance';
import { RecordManual } from './actions/record-manual';
import type { Roster, RosterRow } from './types';

/** What staff can do with a row of the roster: enter times by hand, answer a dispute, evaluate the service. */
export function RosterActions({ row, slot }: { row: RosterRow; slot: Roster['slot'] }) {
  const now = useNow(60_000);
  const { attendance } = row;
  const begun = new Date(slot.startsAt) <= now;
  return (
    <Flex gap={8} justify="flex-end" wrap>
      {begun && row.signUpId !== null && row.state !== 'waiting' && (attendance === null || attendance.state === 'rejected') && (
        <RecordManual signUpId={row.signUpId} name={row.name} slot={slot} />
      )}
      {attendance?.dispute && attendance.actions.includes('answer') && (
        <AnswerDispute dispute={attendance.dispute} name={row.name} slot={slot} attendance={attendance} />
      )}
      {attendance?.evaluated && <span className="faint">已评价</span>}
      {attendance?.actions.includes('evaluate') && <EvaluateService attendanceId={attendance.id} name={row.name} />}
    </Flex>
  );
}
