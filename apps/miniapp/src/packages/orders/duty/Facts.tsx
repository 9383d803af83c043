import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/text';
import { channelWords } from '@zhiyuanhong/contracts/words/orders';
import type { ReactNode } from 'react';
import { useDistrict } from '@/district';
import { When } from '@/features/activities/When';
import type { Duty } from '@/features/duties/words';
import { duration, fullSpan } from '@/format';
import { Card } from '@/ui';

/** The service, who ordered it, and when. */
export function Facts({ duty }: { duty: Duty }) {
  const languages = useDistrict().data?.languages ?? [];
  const language = languages.find((l) => l.code === duty.language)?.name ?? duty.language;
  return (
    <Card title="服务信息">
      <Line name="约定时间">
        <When text={fullSpan(duty.appointedAt, duty.plannedEndsAt)} />
      </Line>
      <Line name="一般用时">{duration(duty.usualMinutes)}</Line>
      {duty.note ? <Line name="对方说">{duty.note}</Line> : null}
      {language ? <Line name="语言">{language}</Line> : null}
      <Line name="点单方式">
        {word(channelWords, duty.channel)}
        {duty.channel === 'self' ? '' : `（${duty.placedByName}）`}
      </Line>
      <Line name="单号">{duty.number}</Line>
    </Card>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="duty__line">
      <Text className="duty__label">{name}</Text>
      <View className="duty__value">{children}</View>
    </View>
  );
}
