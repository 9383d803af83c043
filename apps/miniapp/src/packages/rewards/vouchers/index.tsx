import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/text';
import { voucherWords } from '@zhiyuanhong/contracts/words/rewards';
import { useState } from 'react';
import { useList } from '@/api';
import { fullDay } from '@/format';
import { open } from '@/platform';
import { Await, Card, Empty, ListEnd, Page, Segments, StateTag } from '@/ui';

type State = 'issued' | 'verified' | 'expired';
const states: { value: State; label: string }[] = [
  { value: 'issued', label: '待使用' },
  { value: 'verified', label: '已核销' },
  { value: 'expired', label: '已过期' },
];

export default function VouchersPage() {
  const [state, setState] = useState<State>('issued');
  const list = useList('listMyVouchers', { query: { state } });
  return (
    <Page title="我的兑换券" onBottom={list.more}>
      <Segments options={states} value={state} onChange={setState} />
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          <Empty
            icon="ticket"
            text={`没有${states.find((s) => s.value === state)?.label ?? ''}的兑换券`}
            action={{ text: '去看回馈', onTap: () => open('/packages/rewards/list/index') }}
          />
        }
      >
        {() => (
          <>
            {list.items.map((voucher) => (
              <Card
                key={voucher.id}
                label={`${voucher.title}，${word(voucherWords, voucher.state)}`}
                onTap={() => open('/packages/rewards/voucher/index', { id: voucher.id })}
              >
                <View className="line">
                  <Text className="strong">{voucher.title}</Text>
                  <StateTag
                    text={word(voucherWords, voucher.state)}
                    tone={voucher.state === 'issued' ? 'brand' : voucher.state === 'verified' ? 'good' : 'plain'}
                  />
                </View>
                <View className="second">{voucher.partnerName}</View>
                <View className="second">
                  {voucher.state === 'verified' && voucher.verifiedAt
                    ? `${fullDay(voucher.verifiedAt)} 核销`
                    : `有效期至 ${fullDay(voucher.lastDay)}`}
                </View>
              </Card>
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
    </Page>
  );
}
