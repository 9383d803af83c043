import { Checkbox, DatePicker, Flex, Form, Modal } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { recurring, type Recurrence, type SlotRow } from './slot-times';
import { Time } from './time';

interface Props {
  open: boolean;
  /** The slot whose times are proposed. */
  first: SlotRow | undefined;
  /** Number of slots that may still be added. */
  room: number;
  close: () => void;
  add: (rows: SlotRow[]) => void;
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, i) => ({ label, value: i + 1 }));

/** Makes slots on chosen weekdays between two days. */
export function RecurringSlots({ open, first, room, close, add }: Props) {
  const [rule, setRule] = useState<Recurrence>();
  useEffect(() => {
    if (!open) return;
    const from = first?.day ?? dayjs().format('YYYY-MM-DD');
    setRule({
      from,
      until: dayjs(from).add(4, 'week').format('YYYY-MM-DD'),
      weekdays: [6],
      start: first?.from ?? '09:00',
      end: first?.to ?? '11:00',
    });
  }, [open, first]);
  if (!rule) return null;
  const patch = (part: Partial<Recurrence>) => setRule({ ...rule, ...part });
  const rows = recurring(rule, room);
  return (
    <Modal
      open={open}
      title="按周重复添加班次"
      okText={`添加 ${rows.length} 个班次`}
      okButtonProps={{ disabled: rows.length === 0 }}
      onCancel={close}
      onOk={() => {
        add(rows);
        close();
      }}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        <Form.Item label="从哪天到哪天">
          <DatePicker.RangePicker
            aria-label="起止日期"
            value={[dayjs(rule.from), dayjs(rule.until)]}
            allowClear={false}
            style={{ width: '100%' }}
            onChange={(days) => days?.[0] && days[1] && patch({ from: days[0].format('YYYY-MM-DD'), until: days[1].format('YYYY-MM-DD') })}
          />
        </Form.Item>
        <Form.Item label="每周哪几天">
          <Checkbox.Group options={weekdays} value={[...rule.weekdays]} onChange={(days) => patch({ weekdays: days })} />
        </Form.Item>
        <Form.Item label="时间" style={{ marginBottom: 8 }}>
          <Flex gap={8} align="center">
            <Time label="重复开始" value={rule.start} onChange={(start) => patch({ start })} />
            <span className="faint">至</span>
            <Time label="重复结束" value={rule.end} onChange={(end) => patch({ end })} />
          </Flex>
        </Form.Item>
        <p className="page-hint">
          {rows.length === 0
            ? '这段时间里没有选中的日子'
            : `将添加：${rows
                .slice(0, 4)
                .map((r) => dayjs(r.day).format('M月D日 ddd'))
                .join('、')}${rows.length > 4 ? ` 等 ${rows.length} 个` : ''}`}
        </p>
      </Form>
    </Modal>
  );
}
