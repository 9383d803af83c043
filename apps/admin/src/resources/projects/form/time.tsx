import { TimePicker } from 'antd';
import dayjs from 'dayjs';

/** Input for a clock time, `09:00`. */
export function Time({ label, value, onChange }: { label: string; value: string; onChange: (time: string) => void }) {
  return (
    <TimePicker
      aria-label={label}
      value={dayjs(`2026-01-01T${value}`)}
      format="HH:mm"
      minuteStep={5}
      needConfirm={false}
      allowClear={false}
      style={{ width: 104 }}
      onChange={(time) => time && onChange(time.format('HH:mm'))}
    />
  );
}
