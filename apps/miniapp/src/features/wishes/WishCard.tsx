import { Text, View } from '@tarojs/components';
import { useDistrict } from '@/district';
import { duration } from '@/format';
import { open } from '@/platform';
import { Card, ColourMark, Fact, Stars, StateTag } from '@/ui';
import './WishCard.scss';
import { type Wish, wishMeaning, wishTag } from './words';

export const openWish = (id: number): void => open('/packages/wishes/wish/index', { id });

/** What the wish pays, minutes and points in words; empty before the review. */
export const payOf = ({ minutes, points }: Pick<Wish, 'minutes' | 'points'>): string =>
  minutes === null ? '' : `计 ${duration(minutes)}${points ? ` · ${points} 积分` : ''}`;

/** A wish in a list: text, community, what it pays and, once fulfilled, the thanks. */
export function WishCard({ wish }: { wish: Wish }) {
  const colour = useDistrict().data?.categories.find((c) => c.code === wish.category)?.color ?? '';
  return (
    <Card label={`心愿 ${wish.title}，${wishTag(wish).text}`} onTap={() => openWish(wish.id)}>
      <View className="line">
        <Text className="strong">{wish.title}</Text>
        <StateTag {...wishTag(wish)} />
      </View>
      <Text className="wish-card__words">{wish.words}</Text>
      <Fact icon="map-pin">{wish.regionName}</Fact>
      {wish.mine ? <Text className="second">{wishMeaning(wish)}</Text> : null}
      <Thanks wish={wish} />
      <View className="line">
        <ColourMark colour={colour} text={wish.categoryName} />
        <Text className="wish-card__pay">{payOf(wish)}</Text>
      </View>
    </Card>
  );
}

/** The wisher's stars and thanks, with the volunteer's masked name. */
export function Thanks({ wish }: { wish: Pick<Wish, 'stars' | 'thanks' | 'volunteerName'> }) {
  if (wish.stars === null) return null;
  return (
    <View className="wish-thanks">
      <View className="line">
        <Text className="second">{wish.volunteerName ? `感谢志愿者 ${wish.volunteerName}` : '感谢志愿者'}</Text>
        <Stars value={wish.stars} />
      </View>
      {wish.thanks ? <Text>“{wish.thanks}”</Text> : null}
    </View>
  );
}
