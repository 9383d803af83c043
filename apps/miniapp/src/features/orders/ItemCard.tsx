import { Text, View } from '@tarojs/components';
import { open } from '@/platform';
import { Card, ColourMark, Fact } from '@/ui';
import { usePaint } from './colours';
import { type ServiceItem, span } from './words';

/** A service 服务项目 in a list: what it is, for whom, and how soon. */
export function ItemCard({ item, forOther = false }: { item: ServiceItem; forOther?: boolean }) {
  return (
    <Card label={item.title} onTap={() => open('/packages/orders/item/index', { id: item.id, for: forOther ? 'other' : undefined })}>
      <View className="line">
        <Text className="strong">{item.title}</Text>
        {item.averageRating === null ? null : <Text className="second figures">{item.averageRating.toFixed(1)} 分</Text>}
      </View>
      <View>
        {item.forWhom ? <Fact icon="user-round">{item.forWhom}</Fact> : null}
        <Fact icon="clock">{`${span(item.limits.acceptMinutes)}内接单，每次约 ${span(item.usualMinutes)}`}</Fact>
      </View>
      <View className="line">
        <ColourMark colour={usePaint(item.colour)} text={item.colourName} />
        <Text className="second">免费{item.orders > 0 ? ` · 点过 ${item.orders} 次` : ''}</Text>
      </View>
    </Card>
  );
}
