import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { word } from '@zhiyuanhong/contracts/text';
import { voucherWords } from '@zhiyuanhong/contracts/words/rewards';
import { useApi } from '@/api';
import { fullDay, fullTime } from '@/format';
import { Await, Card, Fact, Page, QrCode, StateTag } from '@/ui';
import './index.scss';

const REFRESH_MS = 5000;

/** A voucher: the rotating code to show at the counter, or what happened to it. */
export default function VoucherPage() {
  const voucherId = Number(useRouter().params['id']);
  const code = useApi('getVoucherCode', { params: { voucherId } }, { every: REFRESH_MS });
  return (
    <Page title="兑换券">
      <Await query={code} rows={2}>
        {({ voucher, qrText, shortCode, rotateSeconds }) => (
          <>
            <Card>
              <View className="line">
                <Text className="card__title">{voucher.title}</Text>
                <StateTag
                  text={word(voucherWords, voucher.state)}
                  tone={voucher.state === 'issued' ? 'brand' : voucher.state === 'verified' ? 'good' : 'plain'}
                />
              </View>
              {qrText && shortCode ? (
                <View className="voucher-code">
                  <QrCode text={qrText} size={220} label="兑换码" />
                  <Text className="voucher-code__digits" aria-label="数字兑换码">
                    {shortCode.replace(/(\d{4})(?=\d)/g, '$1 ')}
                  </Text>
                  <Text className="second">向商户出示，每 {rotateSeconds} 秒自动更换，截图无效</Text>
                </View>
              ) : (
                <Text>
                  {voucher.state === 'verified' && voucher.verifiedAt ? `已于 ${fullTime(voucher.verifiedAt)} 核销` : '已过期，积分已退回'}
                </Text>
              )}
            </Card>
            <Card>
              <Fact icon="store">{voucher.partnerName}</Fact>
              <Fact icon="map-pin">{voucher.pickUpPlace}</Fact>
              <Fact icon="calendar-days">有效期至 {fullDay(voucher.lastDay)}</Fact>
              <Fact icon="coins">花费 {voucher.price} 积分</Fact>
              <Fact icon="ticket">券号 {voucher.number}</Fact>
            </Card>
          </>
        )}
      </Await>
    </Page>
  );
}
