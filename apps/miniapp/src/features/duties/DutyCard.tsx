import { Text, View } from '@tarojs/components';
import { serverNow, useDistrict } from '@/district';
import { When } from '@/features/activities/When';
import { humanDay, timeOf } from '@/format';
import { open } from '@/platform';
import { Card, ColourMark, Fact, StateTag } from '@/ui';
import { type DutyRow, dutyTag } from './words';

/** The district's colour for one of 七色响应, for a small marker beside its name. */
export const useServiceColour = (code: string): string =>
  useDistrict().data?.serviceColours.find((colour) => colour.code === code)?.color ?? '';

export const openDuty = (id: number): void => open('/packages/orders/duty/index', { id });

/** An order that the caller serves or has served, in a list. */
export function DutyCard({ duty }: { duty: DutyRow }) {
  const colour = useServiceColour(duty.colour);
  return (
    <Card label={`${duty.title}，${dutyTag(duty.state).text}`} onTap={() => openDuty(duty.id)}>
      <View className="line">
        <Text className="strong">{duty.title}</Text>
        <StateTag {...dutyTag(duty.state)} />
      </View>
      <Fact icon="clock">
        <When text={`${humanDay(duty.appointedAt, serverNow())} ${timeOf(duty.appointedAt)}`} />
      </Fact>
      <Fact icon="map-pin">
        {duty.regionName} · {duty.beneficiaryName}
      </Fact>
      <View className="line">
        <ColourMark colour={colour} text={duty.colourName} />
        <Text className="second elder-hide">单号 {duty.number}</Text>
      </View>
    </Card>
  );
}
