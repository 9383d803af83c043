import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-api';
import { FormDialog } from '../../kit/forms/form-dialog';
import { duration } from '../../kit/text/format';
import { ReasonField } from '../../kit/forms/reason-field';
import { instantOf } from '../../kit/forms/picker-time';
import { recordedTimes, TimeFields, type ServedTimes } from '../attendance';
import type { Appeal } from './types';

type Values = ServedTimes & { answer: string };

const phrases = ['已向负责人核实，情况属实', '已核对现场名单，情况属实', '签到记录与现场情况不符，予以更正'] as const;

/** 采纳并更正: enters the right times, which a second person approves; a confirmed record is reversed first. */
export function AcceptAppeal({ appeal, then }: { appeal: Appeal; then: () => void }) {
  const { record } = appeal;
  const [open, setOpen] = useState(false);
  const act = useAct('decideAppeal', { done: '已采纳，更正后的时长等待另一人复核' });
  const slot = { startsAt: record.plannedStartsAt, countedUntil: appeal.countedUntil };
  const recorded = recordedTimes(record, slot);
  const save = ({ checkIn, checkOut, answer }: Values) =>
    act
      .mutateAsync({
        params: { disputeId: appeal.id },
        body: { decision: 'accept', checkInAt: instantOf(checkIn), checkOutAt: instantOf(checkOut), answer: answer.trim() },
      })
      .then(then);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        采纳并更正
      </Button>
      {open && (
        <FormDialog<Values>
          title={`采纳并更正：${appeal.volunteerName}`}
          okText="采纳并更正"
          initial={recorded}
          busy={act.isPending}
          close={() => setOpen(false)}
          save={save}
        >
          <Alert
            type="info"
            showIcon
            style={{ margin: '8px 0 16px' }}
            title={`现记 ${duration(record.minutes ?? 0)}${appeal.claimedMinutes === null ? '' : `，志愿者认为应为 ${duration(appeal.claimedMinutes)}`}`}
            description={`更正后的时长须由另一人复核${record.state === 'confirmed' ? '；原来已计入的时长和积分先冲正，复核、确认后按新的时间计入' : '后才能确认'}。`}
          />
          <TimeFields slot={slot} recorded={recorded} />
          <ReasonField name="answer" label="答复" phrases={phrases} placeholder="志愿者和团体会原样看到" />
        </FormDialog>
      )}
    </>
  );
}
