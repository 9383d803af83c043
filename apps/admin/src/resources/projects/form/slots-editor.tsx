import { CalendarOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Flex, Form, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { slotsOfProject } from '@zhiyuanhong/contracts/limits';
import { serverNow } from '../../../api/server-time';
import { Chip } from '../../../kit/marks/chip';
import { RecurringSlots } from './recurring-slots';
import { Time } from './time';
import { dayAfter, inOrder, overnight, slotFaults, type SlotRow } from './slot-times';

interface Props {
  /** Id of the form field. It is set on the first row at fault, so that scrolling to the field leads there. */
  id?: string;
  value?: SlotRow[];
  onChange?: (rows: SlotRow[]) => void;
}

/** Slots 班次, one row each, or many at once by weekdays. */
export function SlotsEditor({ id, value: rows = [], onChange }: Props) {
  const [repeating, setRepeating] = useState(false);
  const change = (next: SlotRow[]) => onChange?.(next);
  const patch = (index: number, part: Partial<SlotRow>) => change(rows.map((row, i) => (i === index ? { ...row, ...part } : row)));
  const last = rows.at(-1);
  const { status } = Form.Item.useStatus();
  const faults = slotFaults(rows, serverNow());
  const scrollTo = [...faults.keys()][0] ?? 0;

  return (
    <div className="slots-editor">
      {rows.map((row, i) => (
        <Flex
          key={i}
          gap={8}
          align="center"
          wrap
          className="slot-row"
          role="group"
          aria-label={`班次 ${i + 1}`}
          {...(i === scrollTo && id ? { id, tabIndex: -1 } : {})}
        >
          <span className="slot-number">{i + 1}</span>
          {/* Only rows at fault are red, not all rows of the field. */}
          <Form.Item noStyle validateStatus={status === 'error' && faults.has(i) ? 'error' : 'success'}>
            <DatePicker
              aria-label={`班次 ${i + 1} 日期`}
              value={dayjs(row.day)}
              allowClear={false}
              format="YYYY年M月D日 ddd"
              style={{ width: 190 }}
              onChange={(day) => day && patch(i, { day: day.format('YYYY-MM-DD') })}
            />
            <Time label={`班次 ${i + 1} 开始`} value={row.from} onChange={(from) => patch(i, { from })} />
            <span className="faint">至</span>
            <Time label={`班次 ${i + 1} 结束`} value={row.to} onChange={(to) => patch(i, { to })} />
          </Form.Item>
          {overnight(row) && <Chip tone="waiting">次日结束</Chip>}
          <span style={{ flex: 1 }} />
          <Tooltip title="删除这个班次">
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`删除班次 ${i + 1}`}
              disabled={rows.length === 1}
              onClick={() => change(rows.filter((_, at) => at !== i))}
            />
          </Tooltip>
          {status === 'error' && faults.has(i) && (
            <p className="slot-fault" role="alert">
              {faults.get(i)}
            </p>
          )}
        </Flex>
      ))}
      <Flex gap={8} style={{ marginTop: 12 }} align="center">
        <Button
          icon={<PlusOutlined />}
          disabled={rows.length >= slotsOfProject.max}
          onClick={() =>
            change([
              ...rows,
              last
                ? { day: dayAfter(last.day, 7), from: last.from, to: last.to }
                : { day: dayjs().format('YYYY-MM-DD'), from: '09:00', to: '11:00' },
            ])
          }
        >
          添加班次
        </Button>
        <Button icon={<CalendarOutlined />} disabled={rows.length >= slotsOfProject.max} onClick={() => setRepeating(true)}>
          按周重复
        </Button>
        <span className="page-hint">
          共 {rows.length} 个班次，最多 {slotsOfProject.max} 个
        </span>
      </Flex>
      <RecurringSlots
        open={repeating}
        first={last}
        room={slotsOfProject.max - rows.length}
        close={() => setRepeating(false)}
        add={(more) => change(inOrder([...rows, ...more.filter((m) => !rows.some((r) => r.day === m.day && r.from === m.from))]))}
      />
    </div>
  );
}
