import { Text, View } from '@tarojs/components';
import { serverNow } from '@/district';
import { open } from '@/platform';
import { Card, ColourMark, Fact, StateTag } from '@/ui';
import { usePaint } from './colours';
import { SixBar } from './SixSteps';
import { nextWords, type OrderRow, orderTag, spokenTime } from './words';

interface OrderCardProps {
  order: OrderRow;
  /** Which page it opens: `order` for whoever ordered, `duty` for the volunteer. */
  page?: 'order' | 'duty';
  /** What happens next, in one line; in the owner's words when absent. */
  next?: string;
  /** True: only the state, not what happens next. */
  brief?: boolean;
}

/** An order in a list: title, state, what happens next, time and person served. */
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
