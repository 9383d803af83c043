import { Text, View } from '@tarojs/components';
import { word } from '@zhiyuanhong/contracts/text';
import { orderWords } from '@zhiyuanhong/contracts/words/orders';
import { useState } from 'react';
import type { Order } from '@/features/orders/words';
import { fullTime } from '@/format';
import { Card, TextButton } from '@/ui';

/** History of the order, latest first; unfolds. */
export function History({ order: { history } }: { order: Order }) {
  const [shown, setShown] = useState(false);
  if (history.length === 0) return null;
  const latestFirst = [...history].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Card>
      <View className="line">
        <Text className="card__title">全部经过</Text>
        <TextButton
          small
          text={shown ? '收起' : `看 ${history.length} 条`}
          label={shown ? '收起经过' : '展开经过'}
          onTap={() => setShown(!shown)}
        />
      </View>
      {shown
        ? latestFirst.map((entry, i) => (
            <View key={i} className="order__event">
              <View className="line">
                <Text>{word(orderWords, entry.action)}</Text>
                <Text className="second">{entry.actorName}</Text>
              </View>
              <Text className="second figures">{fullTime(entry.at)}</Text>
              {entry.reason ? <Text className="second">{entry.reason}</Text> : null}
            </View>
          ))
        : null}
    </Card>
  );
}
