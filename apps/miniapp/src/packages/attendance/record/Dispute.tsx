import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/i18n';
import { useState } from 'react';
import { useAct } from '@/api';
import { duration } from '@/format';
import { Card, PickerField, PrimaryButton, SecondaryButton, Sheet, StateTag, TextField } from '@/ui';
import { type Attendance, leavingTimes } from './words';

/** Objection 异议 to the own record (67号 第十三条): what was said, what was answered, and the way to raise one. */
export function Dispute({ record }: { record: Attendance }) {
  const [open, setOpen] = useState(false);
  const { dispute, actions } = record;
  return (
    <>
      {dispute ? (
        <Card
          title="我的异议"
          aside={<StateTag text={word('dispute', dispute.state)} tone={dispute.state === 'open' ? 'waiting' : 'plain'} />}
        >
          <Text>{dispute.reason}</Text>
          {dispute.claimedMinutes === null ? null : <Text className="second">我认为应计 {duration(dispute.claimedMinutes)}</Text>}
          {dispute.answer ? <Text>组织者答复：{dispute.answer}</Text> : <Text className="second">组织者答复后会发消息告诉您</Text>}
        </Card>
      ) : null}
      {actions.includes('dispute') ? (
        <View>
          <SecondaryButton text="对记录有异议" onTap={() => setOpen(true)} />
        </View>
      ) : null}
      {open ? <DisputeSheet record={record} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function DisputeSheet({ record, onClose }: { record: Attendance; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [leftAt, setLeftAt] = useState('');
  const [pressed, setPressed] = useState(false);
  const short = reason.trim().length < 2;
  const object = useAct('disputeAttendance', { done: '异议已提交', onDone: onClose });
  return (
    <Sheet
      open
      title="提出异议"
      onClose={onClose}
      foot={
        <PrimaryButton
          text="提交异议"
          busy={object.busy}
          onTap={() => {
            setPressed(true);
            if (short) return;
            const body = { reason: reason.trim(), ...(leftAt ? { claimedCheckOutAt: leftAt } : {}) };
            void object.run({ params: { attendanceId: record.id }, body });
          }}
        />
      }
    >
      <TextField
        label="哪里不对"
        required
        multiline
        value={reason}
        maxLength={300}
        placeholder="例如：我 10:40 离开，忘了扫码签退"
        onInput={setReason}
        error={pressed && short ? '请写明哪里不对' : undefined}
      />
      <PickerField
        label="我实际离开的时间（选填）"
        options={[{ value: '', label: '不填写' }, ...leavingTimes(record)]}
        value={leftAt}
        onChange={setLeftAt}
      />
    </Sheet>
  );
}
