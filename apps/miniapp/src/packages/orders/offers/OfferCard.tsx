import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/text';
import { offerWords } from '@zhiyuanhong/contracts/words/orders';
import { serverNow, useDistrict } from '@/district';
import { When } from '@/features/activities/When';
import { openDuty, useServiceColour } from '@/features/duties/DutyCard';
import type { MyOffer } from '@/features/duties/words';
import { duration, humanDay, timeOf } from '@/format';
import { useElder } from '@/theme/elder';
import { Card, ColourMark, Countdown, Fact, PrimaryButton, ReadAloud, SecondaryButton, StateTag } from '@/ui';

interface OfferCardProps {
  offer: MyOffer;
  busy: boolean;
  onAccept: () => void;
  onDecline: () => void;
  /** Called when the time to answer is over. */
  onEnd: () => void;
}

export const whenOf = ({ appointedAt }: Pick<MyOffer, 'appointedAt'>): string =>
  `${humanDay(appointedAt, serverNow())} ${timeOf(appointedAt)}`;

/** An offer 派单邀约: service, area, time, duration, and buttons for the two answers. */
export function OfferCard({ offer, busy, onAccept, onDecline, onEnd }: OfferCardProps) {
  const colour = useServiceColour(offer.colour);
  const elder = useElder((s) => s.elder);
  const languages = useDistrict().data?.languages ?? [];
  const language = languages.find((l) => l.code === offer.language)?.name ?? offer.language;
  const open = offer.state === 'open' && offer.actions.length > 0;
  return (
    <Card>
      <View className="line">
        <Text className="strong offer__title">{offer.title}</Text>
        {open ? (
          <View className="offer__left">
            <Text>还剩 </Text>
            <Countdown until={offer.answerBy} onEnd={onEnd} />
          </View>
        ) : (
          <StateTag text={word(offerWords, offer.state)} tone={offer.state === 'accepted' ? 'good' : 'plain'} />
        )}
      </View>
      {open ? <Text className="second">{offer.summary}</Text> : null}
      <View className="offer__facts">
        <Fact icon="clock">
          <When text={whenOf(offer)} />
          <Text>，约 {duration(offer.usualMinutes)}</Text>
        </Fact>
        <Fact icon="map-pin">
          {offer.regionName}
          {offer.distanceText ? ` · ${offer.distanceText}` : ''}
        </Fact>
        {open ? <Fact icon="coins">每小时 {offer.pointsPerHour} 积分，时长计入您的记录</Fact> : null}
        {open && language ? <Fact icon="languages">服务对象说{language}</Fact> : null}
        {open && offer.note ? <Fact icon="message-circle">“{offer.note}”</Fact> : null}
      </View>
      <ColourMark colour={colour} text={offer.colourName} />
      {open && elder ? (
        <ReadAloud
          text={`${offer.title}。${whenOf(offer)}，约${duration(offer.usualMinutes)}。在${offer.regionName}，${offer.distanceText}。${offer.note}`}
        />
      ) : null}
      {open ? (
        <View className="offer__answers">
          {offer.actions.includes('decline') ? (
            <SecondaryButton text="谢绝" label={`谢绝 ${offer.title}`} disabled={busy} onTap={onDecline} />
          ) : null}
          {offer.actions.includes('accept') ? (
            <PrimaryButton text="接受" label={`接受 ${offer.title}`} busy={busy} onTap={onAccept} />
          ) : null}
        </View>
      ) : null}
      {offer.actions.includes('view') ? (
        <SecondaryButton small text="查看这一单" label={`查看 ${offer.title}`} onTap={() => openDuty(offer.orderId)} />
      ) : null}
    </Card>
  );
}
