import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-api';
import { FormDialog } from '../../../kit/forms/form-dialog';
import { ReasonField } from '../../../kit/forms/reason-field';
import { range } from '../../../kit/text/format';
import { instantOf, wallOf } from '../../../kit/forms/picker-time';
import { TimeFields, type ServedTimes } from '../../attendance';
import type { Roster } from '../types';

const phrases = [
  '手机没电，现场签了纸质名单',
  '现场网络中断，无法扫码',
  '老年志愿者没有智能手机',
  '签到屏故障',
  '忘记签到，负责人在场作证',
] as const;

type Values = ServedTimes & { reason: string };

interface Props {
  signUpId: number;
  name: string;
  slot: Roster['slot'];
}

/** 人工补录: enters times that were not scanned. They count only after a second person approves them. */
export function RecordManual({ signUpId, name, slot }: Props) {
  const [open, setOpen] = useState(false);
  const act = useAct('recordManualAttendance', { done: '已补录，等待另一人复核' });
  const save = ({ checkIn, checkOut, reason }: Values) =>
    act.mutateAsync({
      params: { slotId: slot.id },
      body: { signUpId, checkInAt: instantOf(checkIn), checkOutAt: instantOf(checkOut), reason: reason.trim() },
    });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        补录
      </Button>
      {open && (
        <FormDialog<Values>
          title={`补录时数：${name}`}
          okText="提交补录"
          initial={{ checkIn: wallOf(slot.startsAt), checkOut: wallOf(slot.countedUntil) }}
          busy={act.isPending}
          close={() => setOpen(false)}
          save={save}
        >
          <Alert
            type="info"
            showIcon
            style={{ margin: '8px 0 16px' }}
            title="补录的时数须由另一人复核通过才能确认，自己不能复核自己的录入。"
          />
          <p className="page-hint">班次 {range(slot.startsAt, slot.countedUntil)}</p>
          <TimeFields slot={slot} />
          <ReasonField name="reason" label="补录理由" phrases={phrases} placeholder="写清为什么没有扫码，有什么凭据" />
        </FormDialog>
      )}
    </>
  );
}
