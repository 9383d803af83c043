import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { remarkLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '@/api';
import type { Order } from '@/features/orders/words';
import { fullTime } from '@/format';
import { Card, MultiChips, PrimaryButton, Stars, StarsInput, TextField } from '@/ui';

const praise = ['准时到达', '态度亲切', '做得仔细', '下次还想请'];
const blame = ['没有准时', '没有做完', '态度不好', '希望有人联系我'];
/** With this many stars or fewer, the ready phrases name faults instead of praise. */
const FEW = 3;

/** 评单: rates the service once, with stars and words or ready phrases. */
export function RatingCard({ orderId }: { orderId: number }) {
  const [stars, setStars] = useState(0);
  const [phrases, setPhrases] = useState<string[]>([]);
  const [words, setWords] = useState('');
  const rate = useAct('rateOrder', { done: '谢谢您的评价' });
  const few = stars > 0 && stars <= FEW;
  const said = [...phrases, words.trim()].filter(Boolean).join('，');
  return (
    <Card title="服务怎么样？">
      <StarsInput
        label="给服务打分"
        value={stars}
        onChange={(given) => {
          if (given <= FEW !== stars <= FEW) setPhrases([]);
          setStars(given);
        }}
      />
      {stars > 0 ? (
        <>
          <MultiChips
            label={few ? '哪里不满意' : '哪里满意'}
            options={(few ? blame : praise).map((value) => ({ value, label: value }))}
            value={phrases}
            onChange={setPhrases}
          />
          <TextField label="还想说的话" value={words} maxLength={remarkLength.max} placeholder="选填" onInput={setWords} />
        </>
      ) : null}
      <View>
        <PrimaryButton
          text="提交评价"
          disabled={stars === 0}
          busy={rate.busy}
          onTap={() => void rate.run({ params: { orderId }, body: { stars, words: said } })}
        />
      </View>
    </Card>
  );
}

export function GivenRating({ rating: { stars, words, at, byName, byPhone } }: { rating: NonNullable<Order['rating']> }) {
  return (
    <Card title="评价">
      <Stars value={stars} size={22} />
      {words ? <Text>{words}</Text> : null}
      <Text className="second">
        {byName} · {fullTime(at)}
        {byPhone ? ' · 电话回访' : ''}
      </Text>
    </Card>
  );
}
