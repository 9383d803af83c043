import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/text';
import { disputeWords } from '@zhiyuanhong/contracts/words/attendance';
import { disputeWaits } from '@zhiyuanhong/contracts/states';
import { useState } from 'react';
import { reasonLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '@/api';
import { duration } from '@/format';
import { Card, PickerField, PrimaryButton, SecondaryButton, Sheet, StateTag, TextField } from '@/ui';
import { type Attendance, lastDay, leavingTimes, mayObject } from './words';

/** The volunteer's dispute 异议 about the record (67号 第十三条、第二十条) with answer and decision, and a button to raise one. */
export function Dispute({ record }: { record: Attendance }) {
  const [open, setOpen] = useState<'dispute' | 'appeal'>();
  const close = () => setOpen(undefined);
  const { dispute, actions } = record;
  return (
    <>
      {dispute ? (
        <Card
          title="我的异议"
          aside={<StateTag text={word(disputeWords, dispute.state)} tone={disputeWaits(dispute.state) ? 'waiting' : 'plain'} />}
        >
          <Text>{dispute.reason}</Text>
          {dispute.claimedMinutes === null ? null : <Text className="second">我认为应计 {duration(dispute.claimedMinutes)}</Text>}
          {dispute.answer ? <Text>组织者答复：{dispute.answer}</Text> : <Text className="second">组织者答复后会发消息告诉您</Text>}
          {dispute.appealUntil ? (
            <Text className="second">不同意这个答复，可以请上一级复核一次，最晚 {lastDay(dispute.appealUntil)}</Text>
          ) : null}
          {dispute.appealReason ? <Text>我请上一级复核：{dispute.appealReason}</Text> : null}
          {dispute.decision ? <Text>上一级答复：{dispute.decision}</Text> : null}
          {dispute.state === 'appealed' ? <Text className="second">上一级审核员答复后会发消息告诉您</Text> : null}
        </Card>
      ) : null}
      {actions.includes('appeal') ? (
        <View>
          <SecondaryButton text="请上一级复核" onTap={() => setOpen('appeal')} />
        </View>
      ) : mayObject(record) ? (
        <View>
          <SecondaryButton text="对记录有异议" onTap={() => setOpen('dispute')} />
        </View>
      ) : null}
      {open === 'dispute' ? <DisputeSheet record={record} onClose={close} /> : null}
      {open === 'appeal' && dispute ? <AppealSheet dispute={dispute} onClose={close} /> : null}
    </>
  );
}

function DisputeSheet({ record, onClose }: { record: Attendance; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [leftAt, setLeftAt] = useState('');
  const [pressed, setPressed] = useState(false);
  const short = reason.trim().length < reasonLength.min;
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
        maxLength={reasonLength.max}
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

function AppealSheet({ dispute, onClose }: { dispute: NonNullable<Attendance['dispute']>; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [pressed, setPressed] = useState(false);
  const short = reason.trim().length < reasonLength.min;
  const appeal = useAct('appealDispute', { done: '已提交上一级', onDone: onClose });
  return (
    <Sheet
      open
      title="请上一级复核"
      onClose={onClose}
      foot={
        <PrimaryButton
          text="提交复核"
          busy={appeal.busy}
          onTap={() => {
            setPressed(true);
            if (!short) void appeal.run({ params: { disputeId: dispute.id }, body: { reason: reason.trim() } });
          }}
        />
      }
    >
      <Text className="second">由上一级的审核员查看记录和双方的说法后答复。每条异议只能请一次，这次的答复是最后的。</Text>
      <TextField
        label="为什么不同意"
        required
        multiline
        value={reason}
        maxLength={reasonLength.max}
        placeholder="例如：带队老师可以作证，我 11:00 才离开"
        onInput={setReason}
        error={pressed && short ? '请写明为什么不同意' : undefined}
      />
    </Sheet>
  );
}
