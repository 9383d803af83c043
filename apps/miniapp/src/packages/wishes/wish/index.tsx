import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { word } from '@zhiyuanhong/contracts/text';
import { wishWords } from '@zhiyuanhong/contracts/words/wishes';
import { useApi } from '@/api';
import { serverNow, useDistrict } from '@/district';
import { payOf, Thanks } from '@/features/wishes/WishCard';
import { type WishDetail, wishMeaning, wishTag } from '@/features/wishes/words';
import { ago, fullTime } from '@/format';
import { callPhone } from '@/platform';
import { useElder } from '@/theme/elder';
import { Await, Card, ColourMark, Fact, Page, ReadAloud, SecondaryButton, StateTag } from '@/ui';
import { useWishActions } from './Actions';
import './index.scss';

/** A wish: text, state, and the caller's actions. */
export default function WishPage() {
  const wishId = Number(useRouter().params['id']);
  const wish = useApi('getWish', { params: { wishId } });
  const { bar, sheet } = useWishActions(wish.data);
  return (
    <Page title="心愿" bottom={bar}>
      <Await query={wish} rows={2}>
        {(found) => (
          <>
            <Head wish={found} />
            <Contact wish={found} />
            <Story wish={found} />
          </>
        )}
      </Await>
      {sheet}
    </Page>
  );
}

function Head({ wish }: { wish: WishDetail }) {
  const colour = useDistrict().data?.categories.find((c) => c.code === wish.category)?.color ?? '';
  const elder = useElder((s) => s.elder);
  const pay = payOf(wish);
  return (
    <Card>
      <View className="line">
        <Text className="card__title wish__title">{wish.title}</Text>
        <StateTag {...wishTag(wish)} />
      </View>
      <Text className="wish__words">{wish.words}</Text>
      {elder ? <ReadAloud text={`${wish.title}。${wish.words}。${wishMeaning(wish)}`} /> : null}
      <Fact icon="map-pin">{wish.regionName}</Fact>
      {pay ? (
        <Fact icon="timer">
          {wish.state === 'confirmed' ? '已' : '实现后'}
          {pay}
        </Fact>
      ) : null}
      <Fact icon="info">{wishMeaning(wish)}</Fact>
      {wish.reason && ['returned', 'claimed', 'withdrawn'].includes(wish.state) && wish.mine ? (
        <Fact icon="message-circle">原因：{wish.reason}</Fact>
      ) : null}
      <Thanks wish={wish} />
      <View className="line">
        <ColourMark colour={colour} text={wish.categoryName} />
        <Text className="second elder-hide">编号 {wish.number}</Text>
      </View>
    </Card>
  );
}

/** The wisher's contact for the volunteer, or the volunteer's for the wisher, while they may see it. */
function Contact({ wish }: { wish: WishDetail }) {
  const { contact, contactUntil, volunteer, mine } = wish;
  if (mine === 'volunteer' && contact)
    return (
      <Card title="许愿人">
        <Text className="strong wish__name">{contact.name}</Text>
        <Fact icon="map-pin">
          <View>{contact.address}</View>
          <Text className="second">{contact.regionName}</Text>
        </Fact>
        <Fact icon="phone">{contact.phone}</Fact>
        <SecondaryButton icon="phone" text="打电话" label={`打电话给${contact.name}`} onTap={() => callPhone(contact.phone)} />
        <Text className="second">
          {contactUntil ? `${fullTime(contactUntil)} 后不再显示电话和地址，请勿告诉别人。` : '请为对方保密，不要把电话和地址告诉别人。'}
        </Text>
      </Card>
    );
  if (mine === 'volunteer' && (wish.state === 'confirmed' || wish.state === 'claimed' || wish.state === 'fulfilled'))
    return (
      <Card title="许愿人">
        <Fact icon="shield-check">为保护隐私，姓名、电话和地址不再显示。</Fact>
      </Card>
    );
  if (mine !== 'wisher') return null;
  return (
    <>
      {volunteer ? (
        <Card title="认领的志愿者">
          <Text className="strong wish__name">
            {volunteer.name}
            {volunteer.star > 0 ? ` · ${volunteer.star}星` : ''}
          </Text>
          {volunteer.phone ? (
            <SecondaryButton
              icon="phone"
              text="打电话"
              label={`打电话给${volunteer.name}`}
              onTap={() => callPhone(volunteer.phone ?? '')}
            />
          ) : null}
        </Card>
      ) : null}
      {contact ? (
        <Card title="我留的联系方式">
          <Text>
            {contact.name} · {contact.phone}
          </Text>
          <Text className="second">
            {contact.regionName} {contact.address}
          </Text>
          <Text className="second">只有认领的志愿者和审核员看得到，不会出现在心愿墙上。</Text>
        </Card>
      ) : null}
    </>
  );
}

/** For those concerned: the volunteer's report, the wisher's text before the review, and the history. */
function Story({ wish }: { wish: WishDetail }) {
  const { mine, original, report, history, byPhone } = wish;
  if (!mine) return null;
  const changed = original && (original.title !== wish.title || original.words !== wish.words);
  return (
    <>
      {report ? (
        <Card title="完成情况">
          <Text>{report}</Text>
          {byPhone ? <Text className="second">由审核员电话确认</Text> : null}
        </Card>
      ) : null}
      {changed ? (
        <Card title="我写的原话">
          <Text className="strong">{original.title}</Text>
          <Text>{original.words}</Text>
          <Text className="second">审核员去掉了个人信息，墙上显示的是修改后的文字。</Text>
        </Card>
      ) : null}
      {history.length > 0 ? (
        <View className="elder-hide">
          <Card title="经过">
            {history.map((step) => (
              <View key={`${step.at} ${step.action}`} className="line wish__step">
                <View>
                  <Text>{word(wishWords, step.action)}</Text>
                  {step.reason ? <View className="second">{step.reason}</View> : null}
                </View>
                <Text className="second wish__when">{ago(step.at, serverNow())}</Text>
              </View>
            ))}
          </Card>
        </View>
      ) : null}
    </>
  );
}
