import { Alert, DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { serverNow } from '../../../api/server-time';
import { useAct } from '../../../api/use-api';
import { FormDialog } from '../../../kit/forms/form-dialog';
import { dateTime } from '../../../kit/text/format';
import { momentFormats } from '../../../kit/forms/picker-formats';
import { ReasonField } from '../../../kit/forms/reason-field';
import { instantOf, wallOf } from '../../../kit/forms/picker-time';
import type { Order } from '../types';

const phrases = [
  '服务对象没有手机，电话核实已完成',
  '现场没有信号，无法扫码',
  '志愿者手机没电，电话核实已完成',
  '双方都忘了扫码，分别电话核实过',
] as const;

interface Values {
  startedAt: Dayjs;
  finishedAt: Dayjs;
  reason: string;
}

/** 电话确认: enters times that were confirmed by phone. They are labelled 人工补录 and paid only after a second person approves them. */
export function ConfirmByPhone({ order, close }: { order: Order; close: () => void }) {
  const act = useAct('confirmOrderByPhone', { done: '时间已登记，等待另一人复核' });
  const now = wallOf(serverNow().toISOString());
  const start = wallOf(order.attendance?.checkInAt ?? order.appointedAt);
  const end = order.attendance?.checkOutAt ? wallOf(order.attendance.checkOutAt) : wallOf(order.plannedEndsAt);
  const notAhead = (_: unknown, at: Dayjs | undefined) =>
    !at || !at.isAfter(wallOf(serverNow().toISOString())) ? Promise.resolve() : Promise.reject(new Error('还没有到这个时间'));
  const picker = (
    <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} format={momentFormats} needConfirm={false} style={{ width: '100%' }} />
  );
  return (
    <FormDialog<Values>
      title={`电话确认：${order.title}`}
      okText="登记时间"
      initial={{ startedAt: start, finishedAt: end.isAfter(now) && start.isBefore(now) ? now : end }}
      busy={act.isPending}
      close={close}
      save={({ startedAt, finishedAt, reason }) =>
        act.mutateAsync({
          params: { orderId: order.id },
          body: { startedAt: instantOf(startedAt), finishedAt: instantOf(finishedAt), reason: reason.trim() },
        })
      }
    >
      <Alert
        type="info"
        showIcon
        style={{ margin: '8px 0 16px' }}
        title="电话确认的时间会标明「人工补录」，须由另一人复核通过后才能结单，自己不能复核自己的登记。"
      />
      <p className="page-hint">
        约定 {dateTime(order.appointedAt)}，服务对象 {order.beneficiaryName}
        {order.volunteer && `，志愿者 ${order.volunteer.name}${order.volunteer.phone ? ` ${order.volunteer.phone}` : ''}`}
      </p>
      <div className="fields-2">
        <Form.Item name="startedAt" label="开始时间" rules={[{ required: true, message: '请选择开始时间' }, { validator: notAhead }]}>
          {picker}
        </Form.Item>
        <Form.Item
          name="finishedAt"
          label="结束时间"
          dependencies={['startedAt']}
          rules={[
            { required: true, message: '请选择结束时间' },
            { validator: notAhead },
            ({ getFieldValue }) => ({
              validator: (_, at: Dayjs | undefined) =>
                !at || !getFieldValue('startedAt') || at.isAfter(getFieldValue('startedAt') as Dayjs)
                  ? Promise.resolve()
                  : Promise.reject(new Error('结束时间须晚于开始时间')),
            }),
          ]}
        >
          {picker}
        </Form.Item>
      </div>
      <ReasonField name="reason" label="依据" phrases={phrases} placeholder="向谁核实的，为什么没有扫码" />
    </FormDialog>
  );
}
