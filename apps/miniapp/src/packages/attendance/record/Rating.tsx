import { View } from '@tarojs/components';
import { useState } from 'react';
import { remarkLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '@/api';
import { useElder } from '@/theme/elder';
import { Card, PrimaryButton, StarsInput, TextField } from '@/ui';

/** Rates the activity once, with one to five stars and words. The organisation shows the average. */
export function Rating({ attendanceId }: { attendanceId: number }) {
  const elder = useElder((s) => s.elder);
  const [stars, setStars] = useState(0);
  const [words, setWords] = useState('');
  const rate = useAct('rateActivity', { done: '谢谢您的评价' });
  return (
    <Card title="评价这次活动">
      <StarsInput label="给活动打分" value={stars} onChange={setStars} />
      {elder ? null : (
        <TextField
          label="想说的话"
          multiline
          value={words}
          maxLength={remarkLength.max}
          placeholder={`选填，最多 ${remarkLength.max} 字`}
          onInput={setWords}
        />
      )}
      <View>
        <PrimaryButton
          text="提交评价"
          disabled={stars === 0}
          busy={rate.busy}
          onTap={() => void rate.run({ params: { attendanceId }, body: { stars, words: words.trim() } })}
        />
      </View>
    </Card>
  );
}
