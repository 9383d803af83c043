import { Picker, View } from '@tarojs/components';
import { fullDay } from '@/format';
import type { DayInputProps } from './DayInput.types';

export function DayInput({ label, value, onChange, min = '', max = '', placeholder = '请选择日期' }: DayInputProps) {
  return (
    <Picker mode="date" value={value ?? ''} start={min} end={max} onChange={(event) => onChange(event.detail.value || null)}>
      <View className={`input input--pick ${value ? '' : 'input__placeholder'}`} aria-label={label}>
        {value ? fullDay(value) : placeholder}
      </View>
    </Picker>
  );
}
