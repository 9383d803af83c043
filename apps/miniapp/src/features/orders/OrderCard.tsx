import { Text, View } from '@tarojs/components';
import { serverNow } from '@/district';
import { open } from '@/platform';
import { Card, ColourMark, Fact, StateTag } from '@/ui';
import { usePaint } from './colours';
import { SixBar } from './SixSteps';
import { nextWords, type OrderRow, orderTag, spokenTime } from './words';

interface OrderCardProps {
  order: OrderRow;
  /** The page that it opens; whoever ordered sees `order`, the volunteer who comes `duty`. */
  page?: 'order' | 'duty';
  /** What is next, in one line; for whoever ordered unless told. */
  next?: string;
  /** Shows the state alone, without what comes next. */
  brief?: boolean;
}

/** One order in a list: what, where it stands, what is next, when and for whom. */
export function OrderCard({ order, page = 'order', next, brief = false }: OrderCardProps) {
  const tag = orderTag(order);
  const paint = usePaint(order.colour);
  return (
    <Card label={`${order.title}，${tag.text}`} onTap={() => open(`/packages/orders/${page}/index`, { id: order.id })}>
      <View className="line">
        <Text className="strong">{order.title}</Text>
        <StateTag {...tag} />
      </View>
      <SixBar order={order} />
      <Text>{next ?? nextWords(order, serverNow())}</Text>
      {brief ? null : (
        <>
          <View>
            <Fact icon="clock">{spokenTime(order.appointedAt, serverNow())}</Fact>
            <Fact icon="user-round">
              {order.beneficiaryName} · {order.regionName}
            </Fact>
          </View>
          <View className="line">
            <ColourMark colour={paint} text={order.colourName} />
            <Text className="second">单号 {order.number}</Text>
          </View>
        </>
      )}
    </Card>
  );
}
