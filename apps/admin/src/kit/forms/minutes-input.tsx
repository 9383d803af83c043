import { InputNumber, type InputNumberProps } from 'antd';
import { duration } from '../text/format';

type Props = Omit<InputNumberProps<number>, 'suffix' | 'precision'>;

/** An input for minutes; from an hour on it also shows hours, because people do not read 1440 as a day. */
export function MinutesInput({ value, style, ...rest }: Props) {
  const minutes = Number(value ?? 0);
  return (
    <InputNumber<number>
      {...rest}
      value={value ?? null}
      precision={0}
      suffix={minutes >= 60 ? `分钟，即 ${duration(minutes)}` : '分钟'}
      style={{ width: '100%', ...style }}
    />
  );
}
