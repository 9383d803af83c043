import { Button, DatePicker, Form, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { extensionReasonLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '../../../api/use-api';
import { dateTime } from '../../../kit/text/format';
import { ReasonField } from '../../../kit/forms/reason-field';
import { instantOf, wallOf } from '../../../kit/forms/picker-time';
import { momentFormats } from '../../../kit/forms/picker-formats';
import type { Roster } from '../types';

interface Values {
  until: Dayjs;
  reason: string;
}

/** Extends a running slot, so that time after the planned end counts. */
export function ExtendSlot({ slot }: { slot: Roster['slot'] }) {
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const act = useAct('extendSlot', { done: (answer) => `已延长到 ${dateTime(answer.countedUntil)}` });
  const save = async ({ until, reason }: Values) => {
    await act.mutateAsync({ params: { slotId: slot.id }, body: { until: instantOf(until), reason: reason.trim() } });
    setOpen(false);
  };
  const end = wallOf(slot.countedUntil);
  return (
    <>
      <Button onClick={() => setOpen(true)}>延长班次</Button>
      <Modal
        open={open}
        title="延长班次"
        okText="延长"
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={form.submit}
        destroyOnHidden
      >
        <p className="page-hint">现在计时到 {dateTime(slot.countedUntil)}。延长后，到新时间为止的服务都计入，自动签退随之推后。</p>
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ until: end.add(30, 'minute') }}
          onFinish={(values) => void save(values).catch(() => undefined)}
        >
          <Form.Item
            name="until"
            label="延长到"
            rules={[
              { required: true, message: '请选择时间' },
              {
                validator: (_, at: Dayjs | null) =>
                  !at || at.isAfter(end) ? Promise.resolve() : Promise.reject(new Error('须晚于现在的结束时间')),
              },
            ]}
          >
            <DatePicker showTime={{ format: 'HH:mm' }} format={momentFormats} needConfirm={false} style={{ width: '100%' }} />
          </Form.Item>
          <ReasonField
            name="reason"
            label="延长理由"
            phrases={['服务对象较多，尚未完成', '现场收尾需要时间', '应急任务延续']}
            length={extensionReasonLength}
            placeholder="会记入审计"
          />
        </Form>
      </Modal>
    </>
  );
}
