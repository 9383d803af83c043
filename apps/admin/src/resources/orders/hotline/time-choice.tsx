import { DatePicker, Radio } from 'antd';
import { useState } from 'react';
import { serverNow, useNow } from '../../../api/server-time';
import { instantOf, wallOf } from '../../../kit/forms/picker-time';
import { whenText } from '../times';
import { momentFormats } from '../../../kit/forms/picker-formats';

interface Props {
  /** Chosen instant; set by the surrounding form. */
  value?: string;
  onChange?: (at: string | undefined) => void;
  id?: string;
  times: readonly string[];
  hoursText: string;
}

/** Chooses a suggested time, soonest first, or types another one. */
export function TimeChoice({ value, onChange, id, times, hoursText }: Props) {
  const now = useNow(60_000);
  const [other, setOther] = useState(value !== undefined && !times.includes(value));
  return (
    <div id={id}>
      <Radio.Group
        className="times"
        aria-label="上门时间"
        value={other ? 'other' : value}
        onChange={({ target }) => {
          const chosen = target.value as string;
          setOther(chosen === 'other');
          if (chosen !== 'other') onChange?.(chosen);
        }}
        optionType="button"
        options={[...times.map((at) => ({ value: at, label: whenText(at, now) })), { value: 'other', label: '其他时间' }]}
      />
      {other && (
        <>
          <DatePicker
            autoFocus
            aria-label="其他时间"
            showTime={{ format: 'HH:mm', minuteStep: 5 }}
            format={momentFormats}
            needConfirm={false}
            value={value ? wallOf(value) : null}
            minDate={wallOf(serverNow().toISOString())}
            onChange={(at) => onChange?.(at ? instantOf(at) : undefined)}
            style={{ width: '100%', marginTop: 8 }}
          />
          <div className="cell-sub" style={{ marginTop: 4 }}>
            开放时间 {hoursText}，最多提前 60 天
          </div>
        </>
      )}
    </div>
  );
}
