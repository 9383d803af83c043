import { Alert, Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../api/use-api';
import { duration } from '../../kit/text/format';
import { ReasonField } from '../../kit/forms/reason-field';
import { instantOf } from '../../kit/forms/picker-time';
import { recordedTimes, TimeFields, type ServedTimes } from './time-fields';
import type { AttendanceRecord } from './types';

interface Props {
  name: string;
  /** Planned times of the slot; the server accepts only times within them. */
  slot: { startsAt: string; countedUntil: string };
  attendance: Pick<AttendanceRecord, 'minutes' | 'checkInAt' | 'checkOutAt'>;
  dispute: Pick<NonNullable<AttendanceRecord['dispute']>, 'id' | 'reason' | 'claimedMinutes'>;
  /** After the answer was taken. */
  then?: () => void;
}

type Values = ServedTimes & { decision: 'accept' | 'dismiss'; answer: string };

const phrases = [
  '已核对现场名单，情况属实',
  '负责人证实离开时间',
  '现场记录显示的时间与系统一致',
  '超出班次的时间未经延长，不计入',
] as const;

/** 异议答复 (67号 第十三条): accepts a dispute with the right times, which a second person approves, or dismisses it with reasons. */
export function AnswerDispute({ name, slot, attendance, dispute, then }: Props) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const decision = Form.useWatch('decision', form) ?? 'accept';
  const act = useAct('answerDispute', { done: '已答复，志愿者会收到通知' });
  const recorded = recordedTimes({ checkInAt: attendance.checkInAt ?? slot.startsAt, checkOutAt: attendance.checkOutAt }, slot);

  const save = async ({ checkIn, checkOut, answer }: Values) => {
    await act.mutateAsync({
      params: { disputeId: dispute.id },
      body:
        decision === 'accept'
          ? { decision, checkInAt: instantOf(checkIn), checkOutAt: instantOf(checkOut), answer: answer.trim() }
          : { decision, answer: answer.trim() },
    });
    setOpen(false);
    then?.();
  };

  return (
    <>
      <Button size="small" type="primary" onClick={() => setOpen(true)}>
        答复异议
      </Button>
      <Modal
        open={open}
        title={`答复异议：${name}`}
        okText="答复"
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
        width={600}
      >
        <Alert
          type="warning"
          showIcon
          style={{ margin: '8px 0 16px' }}
          title={dispute.reason}
          description={`现记 ${duration(attendance.minutes ?? 0)}${dispute.claimedMinutes === null ? '' : `，志愿者认为应为 ${duration(dispute.claimedMinutes)}`}`}
        />
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ decision: 'accept', ...recorded }}
          onFinish={(values: Values) => void save(values).catch(() => undefined)}
        >
          <Form.Item name="decision" label="处理意见">
            <Radio.Group
              options={[
                { value: 'accept', label: '采纳，更正时间' },
                { value: 'dismiss', label: '不采纳，维持原记录' },
              ]}
            />
          </Form.Item>
          {decision === 'accept' && <TimeFields slot={slot} recorded={recorded} />}
          <ReasonField name="answer" label="答复" phrases={phrases} placeholder="志愿者会原样看到" />
        </Form>
      </Modal>
    </>
  );
}
