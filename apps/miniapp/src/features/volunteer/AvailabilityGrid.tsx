import { Text, View } from '@tarojs/components';
import type { InputOf } from '@zhiyuanhong/contracts';
import { word } from '@zhiyuanhong/contracts/text';
import { partWords } from '@zhiyuanhong/contracts/words/volunteers';
import { Chip, Field } from '@/ui';
import './AvailabilityGrid.scss';

export type Availability = NonNullable<InputOf<'updateMyProfile'>['body']['availability']>;
type Free = Availability[number];

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const parts = ['morning', 'afternoon', 'evening'] as const;
const same = (a: Free) => (b: Free) => a.weekday === b.weekday && a.part === b.part;

/** Grid of weekly free time 每周空闲时间: seven days, three parts each. */
export function AvailabilityGrid({ value, onChange }: { value: Availability; onChange: (value: Availability) => void }) {
  return (
    <Field label="每周空闲时间" hint="选填，用来推荐合适的活动">
      <View className="free">
        {weekdays.map((name, i) => (
          <View key={name} className="free__day">
            <Text className="free__name">{name}</Text>
            {parts.map((part) => {
              const one: Free = { weekday: i + 1, part };
              const chosen = value.some(same(one));
              return (
                <View key={part} className="free__part" {...{ role: 'group', 'aria-label': `${name}${word(partWords, part)}` }}>
                  <Chip
                    role="checkbox"
                    text={word(partWords, part)}
                    chosen={chosen}
                    onTap={() => onChange(chosen ? value.filter((v) => !same(one)(v)) : [...value, one])}
                  />
                </View>
              );
            })}
          </View>
        ))}
      </View>
    </Field>
  );
}
