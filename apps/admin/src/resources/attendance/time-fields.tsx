import { DatePicker, Form } from 'antd';
import type { Dayjs } from 'dayjs';
import { momentFormats } from '../../kit/forms/picker-formats';
import { wallOf } from '../../kit/forms/picker-time';
import { range } from '../../kit/text/format';

export interface ServedTimes {
  checkIn: Dayjs;
  checkOut: Dayjs;
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** The recorded times from which a correction starts. A check-in before the slot begins counts from its beginning. */
export const recordedTimes = (
  { checkInAt, checkOutAt }: { checkInAt: string; checkOutAt: string | null },
  slot: Props['slot'],
): ServedTimes => ({
  checkIn: wallOf(later(checkInAt, slot.startsAt)),
  checkOut: wallOf(earlier(checkOutAt ?? slot.countedUntil, slot.countedUntil)),
});

interface Props {
  slot: { startsAt: string; countedUntil: string };
  /** The recorded times; at least one of the two must be changed. */
  recorded?: ServedTimes;
}

/** Fields for when somebody came and left; times outside the slot are refused. */
export function TimeFields({ slot, recorded }: Props) {
  const first = wallOf(slot.startsAt);
  const last = wallOf(slot.countedUntil);
  const inside = (_: unknown, at: Dayjs | undefined) =>
    !at || (!at.isBefore(first) && !at.isAfter(last))
      ? Promise.resolve()
      : Promise.reject(new Error(`须在班次时间之内：${range(slot.startsAt, slot.countedUntil)}`));
  return (
    <div className="form-row" style={{ display: 'flex', gap: 16 }}>
      <Form.Item
        name="checkIn"
        label="到场时间"
        rules={[{ required: true, message: '请选择到场时间' }, { validator: inside }]}
        style={{ flex: 1 }}
      >
        <DatePicker showTime={{ format: 'HH:mm' }} format={momentFormats} needConfirm={false} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="checkOut"
        label="离开时间"
        dependencies={['checkIn']}
        rules={[
          { required: true, message: '请选择离开时间' },
          { validator: inside },
          ({ getFieldValue }) => ({
            validator: (_, at: Dayjs | undefined) =>
              !at || !getFieldValue('checkIn') || at.isAfter(getFieldValue('checkIn') as Dayjs)
                ? Promise.resolve()
                : Promise.reject(new Error('离开时间须晚于到场时间')),
          }),
          ({ getFieldValue }) => ({
            validator: (_, at: Dayjs | undefined) =>
              recorded && at?.isSame(recorded.checkOut, 'minute') && recorded.checkIn.isSame(getFieldValue('checkIn') as Dayjs, 'minute')
                ? Promise.reject(new Error('两个时间都没有改。请改成正确的时间；原记录没有错，就不采纳'))
                : Promise.resolve(),
          }),
        ]}
        style={{ flex: 1 }}
      >
        <DatePicker showTime={{ format: 'HH:mm' }} format={momentFormats} needConfirm={false} style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}
