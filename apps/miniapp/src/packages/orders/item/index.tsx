import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useApi } from '@/api';
import { serverNow } from '@/district';
import { ColourBadge } from '@/features/orders/ColourTile';
import { HelpPhone } from '@/features/orders/HelpPhone';
import { usePaint } from '@/features/orders/colours';
import { type ServiceItem, span, spokenTime } from '@/features/orders/words';
import { open } from '@/platform';
import { useElder } from '@/theme/elder';
import { Await, Card, Empty, Fact, Page, PrimaryButton, ReadAloud, Stars } from '@/ui';
import './index.scss';

/** A service: who comes, how soon, what it costs, for whom. */
export default function ItemPage() {
  const { id, for: whom } = useRouter().params;
  const elder = useElder((s) => s.elder);
  const item = useApi('getServiceItem', { params: { itemId: Number(id) } });
  // The item has been taken off the menu, and only the platform administrator still sees it.
  if (item.error?.code === 'NOT_FOUND')
    return (
      <Page title="服务详情">
        <NotOffered />
      </Page>
    );
  return (
    <Page
      title="服务详情"
      bottom={
        item.data?.offered ? (
          <PrimaryButton
            text={whom === 'other' ? '帮别人点单' : '我要点单'}
            onTap={() => open('/packages/orders/form/index', { id: id ?? '', for: whom })}
          />
        ) : undefined
      }
    >
      <Await query={item}>
        {(found) => (
          <>
            <Item item={found} soonest={found.times[0]} />
            {found.offered ? null : <NotOffered />}
            {elder && found.offered ? <HelpPhone /> : null}
          </>
        )}
      </Await>
    </Page>
  );
}

const NotOffered = () => (
  <>
    <Empty icon="concierge-bell" text="这项服务目前不能点单" hint="请看看同类的其他服务，或打电话问问" />
    <HelpPhone />
  </>
);

/** Text that is read aloud: the facts on screen. */
const aloud = (item: ServiceItem): string =>
  `${item.title}。${item.summary} ${comes(item)}。${speed(item)}。不收费。服务时间，${item.hoursText}。`;

const comes = ({ teamName, teamOnly }: ServiceItem): string =>
  teamOnly ? `由${teamName}上门，队员的专业资质已经核验` : `由${teamName}安排志愿者上门`;
const speed = ({ limits }: ServiceItem): string => `${span(limits.acceptMinutes)}内接单，接单后${span(limits.dispatchMinutes)}内定好人`;

function Item({ item, soonest }: { item: ServiceItem; soonest: string | undefined }) {
  const elder = useElder((s) => s.elder);
  return (
    <>
      <Card>
        <View className="item__head">
          <ColourBadge code={item.colour} colour={usePaint(item.colour)} />
          <View className="item__title">
            <Text className="card__title">{item.title}</Text>
            <Text className="second">{item.colourName}</Text>
          </View>
        </View>
        <Text>{item.summary}</Text>
        {elder ? <ReadAloud text={aloud(item)} /> : null}
      </Card>
      <Card>
        <Fact icon="users">{comes(item)}</Fact>
        <Fact icon="timer">{speed(item)}（只算服务时段内）</Fact>
        <Fact icon="calendar-days">{soonest ? `最早可约 ${spokenTime(soonest, serverNow())}` : '近期没有可约的时间'}</Fact>
        <Fact icon="clock">{item.hoursText}</Fact>
        <Fact icon="hourglass">每次约 {span(item.usualMinutes)}</Fact>
        <Fact icon="heart">
          <Text className="item__free">免费</Text>，志愿者不收钱物
        </Fact>
        {item.forWhom ? <Fact icon="user-round">{item.forWhom}</Fact> : null}
        <Fact icon="map-pin">{item.regionNames.length > 0 ? item.regionNames.join('、') : '全区都可以点'}</Fact>
        {item.needsDestination ? <Fact icon="navigation">点单时请写明要去的地方</Fact> : null}
        <Fact icon="star">
          {item.averageRating === null ? (
            '还没有评价'
          ) : (
            <View className="item__rating">
              <Stars value={item.averageRating} />
              <Text>
                {item.averageRating.toFixed(1)} 分{item.orders > 0 ? ` · 点过 ${item.orders} 次` : ''}
              </Text>
            </View>
          )}
        </Fact>
      </Card>
    </>
  );
}
