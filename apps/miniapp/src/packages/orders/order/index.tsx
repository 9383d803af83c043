import type { OrderAction } from '@zhiyuanhong/contracts/states';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { word } from '@zhiyuanhong/contracts/text';
import { channelWords } from '@zhiyuanhong/contracts/words/orders';
import { useState } from 'react';
import { serverNow } from '@/district';
import { openLogin } from '@/features/account/ways';
import { HelpPhone } from '@/features/orders/HelpPhone';
import { SixSteps } from '@/features/orders/SixSteps';
import { usePaint } from '@/features/orders/colours';
import { useWatchedOrder } from '@/features/orders/use-watched';
import { isOpen, nextWords, type Order, orderTag, span, spokenTime, stepOf } from '@/features/orders/words';
import { open } from '@/platform';
import { useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, Card, ColourMark, Empty, Fact, Icon, Page, PrimaryButton, ReadAloud, StateTag, TextButton } from '@/ui';
import { CancelSheet } from './CancelSheet';
import { Comes } from './Comes';
import { History } from './History';
import './index.scss';
import { GivenRating, RatingCard } from './Rating';

/** An order for whoever placed it or is served: state, who comes, and the actions. */
export default function OrderPage() {
  const { id, placed } = useRouter().params;
  const who = useWho();
  const order = useWatchedOrder(Number(id), who !== 'guest');
  const [cancelling, setCancelling] = useState(false);
  if (who === 'guest')
    return (
      <Page title="订单">
        <Empty icon="log-in" text="登录后查看订单" action={{ text: '去登录', onTap: openLogin }} />
      </Page>
    );
  const may = (action: OrderAction) => order.data?.actions.includes(action) ?? false;
  return (
    <Page
      title="订单"
      bottom={
        may('showCode') ? (
          <PrimaryButton icon="qr-code" text="出示服务码" onTap={() => open('/packages/orders/code/index', { id })} />
        ) : undefined
      }
    >
      <Await query={order} rows={4}>
        {(found) => (
          <>
            {placed && found.state === 'placed' && !found.overdue ? (
              <View className="order__placed" {...{ role: 'status' }}>
                <Icon name="circle-check" />
                <Text>点单成功，社区已经收到</Text>
              </View>
            ) : null}
            <Head order={found} />
            {may('rate') ? <RatingCard orderId={found.id} /> : null}
            <Comes order={found} />
            <Card title={stepOf(found) === 0 ? '办理经过' : '六步进度'}>
              <SixSteps order={found} />
            </Card>
            {found.rating ? <GivenRating rating={found.rating} /> : null}
            <Facts order={found} />
            <History order={found} />
            <HelpPhone text="有问题打热线" />
            {may('cancel') ? (
              <View className="order__cancel">
                <TextButton text="取消订单" onTap={() => setCancelling(true)} />
              </View>
            ) : null}
            {cancelling ? <CancelSheet orderId={found.id} onClose={() => setCancelling(false)} /> : null}
          </>
        )}
      </Await>
    </Page>
  );
}

function Head({ order }: { order: Order }) {
  const elder = useElder((s) => s.elder);
  const next = nextWords(order, serverNow());
  return (
    <Card>
      <View className="line">
        <Text className="card__title order__title">{order.title}</Text>
        <StateTag {...orderTag(order)} />
      </View>
      <Text className={`order__next ${isOpen(order) ? '' : 'order__next--ended'}`}>{next}</Text>
      {order.reason && !isOpen(order) ? <Text>原因：{order.reason}</Text> : null}
      {elder ? <ReadAloud text={`${order.title}。${next}。`} /> : null}
    </Card>
  );
}

function Facts({ order }: { order: Order }) {
  const forOther = order.channel !== 'self';
  return (
    <Card title="订单信息">
      <Fact icon="clock">
        {spokenTime(order.appointedAt, serverNow())}，约 {span(order.usualMinutes)}
      </Fact>
      <Fact icon="user-round">
        {order.contact ? `${order.contact.name} ${order.contact.phone}` : order.beneficiaryName}
        {forOther ? <View className="second">{`${word(channelWords, order.channel)}：${order.placedByName}`}</View> : null}
      </Fact>
      <Fact icon="map-pin">{order.contact ? `${order.contact.regionName} ${order.contact.address}` : order.regionName}</Fact>
      {order.destination ? <Fact icon="navigation">去 {order.destination}</Fact> : null}
      {order.note ? <Fact icon="message-circle">{order.note}</Fact> : null}
      <Fact icon="file-text">
        <View className="line">
          <Text>单号 {order.number}</Text>
          <ColourMark colour={usePaint(order.colour)} text={order.colourName} />
        </View>
      </Fact>
    </Card>
  );
}
