import { Text, View } from '@tarojs/components';
import type { Order } from '@/features/orders/words';
import { callPhone, open } from '@/platform';
import { Avatar, Card, PrimaryButton, SecondaryButton, Stars } from '@/ui';

/** Who comes: the volunteer with star and phone, or the team that will send somebody. */
export function Comes({ order: { id, volunteer, teamName, state, actions } }: { order: Order }) {
  // The volunteer of the order has a page of their own for address, scans and end.
  const mineToServe = (['start', 'finish', 'giveBack'] as const).some((action) => actions.includes(action));
  if (!volunteer)
    return state === 'placed' || state === 'accepted' ? (
      <Card title="谁来上门">
        <Text>由{teamName}安排志愿者，定好后在这里显示姓名、星级和电话。</Text>
      </Card>
    ) : null;
  return (
    <Card title={state === 'dispatched' || state === 'serving' ? '谁来上门' : '服务志愿者'}>
      <View className="order__comes">
        <Avatar name={volunteer.name} />
        <View className="order__comes-text">
          <Text className="strong">{volunteer.name}</Text>
          <Text className="second">编号 {volunteer.number}</Text>
          {volunteer.star > 0 ? <Stars value={volunteer.star} /> : <Text className="second">新志愿者</Text>}
        </View>
      </View>
      {volunteer.phone ? (
        <SecondaryButton
          icon="phone"
          text="打电话给志愿者"
          label={`打电话给志愿者 ${volunteer.name}`}
          onTap={() => callPhone(volunteer.phone ?? '')}
        />
      ) : null}
      {mineToServe ? <PrimaryButton text="去办理这一单" onTap={() => open('/packages/orders/duty/index', { id })} /> : null}
    </Card>
  );
}
