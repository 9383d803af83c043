import { orderDaysAhead } from '@zhiyuanhong/contracts/limits';
import { View } from '@tarojs/components';
import { serverNow } from '@/district';
import { spokenTime } from '@/features/orders/words';
import { dayOf, daysAfter } from '@/format';
import { useElder } from '@/theme/elder';
import { Chip, DateField, Field, PickerField } from '@/ui';
import { type Draft, type Item, startTimes } from './draft';

/** Chooses the appointed time: one of the suggested times, or a day and hour within the open hours. */
export function TimeField({
  item,
  draft,
  change,
  dayError,
  error,
}: {
  item: Item;
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  /** What is wrong with the typed day. */
  dayError: string | undefined;
  error: string | undefined;
}) {
  const elder = useElder((s) => s.elder);
  const today = dayOf(serverNow());
  return (
    <>
      <Field label="什么时候上门" required error={draft.time === 'other' ? undefined : error} hint={`服务时间：${item.hoursText}`}>
        <View className="chips times" {...{ role: 'radiogroup', 'aria-label': '什么时候上门' }}>
          {item.times.slice(0, elder ? 4 : 8).map((time) => (
            <Chip
              key={time}
              role="radio"
              text={spokenTime(time, serverNow())}
              chosen={draft.time === time}
              onTap={() => change({ time })}
            />
          ))}
          <Chip role="radio" text="其他时间" chosen={draft.time === 'other'} onTap={() => change({ time: 'other' })} />
        </View>
      </Field>
      {draft.time === 'other' ? (
        <>
          <DateField
            label="日期"
            required
            value={draft.day}
            min={today}
            max={daysAfter(today, orderDaysAhead)}
            onChange={(day) => change({ day })}
            error={dayError}
          />
          <PickerField
            label="几点"
            required
            options={startTimes(item.hours).map((value) => ({ value, label: value.replace(/^0/, '') }))}
            value={draft.hour}
            onChange={(hour) => change({ hour })}
            error={error}
          />
        </>
      ) : null}
    </>
  );
}
