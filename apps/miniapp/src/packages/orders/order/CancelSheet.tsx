import { View } from '@tarojs/components';
import { useState } from 'react';
import { reasonLength } from '@zhiyuanhong/contracts/limits';
import { useAct } from '@/api';
import { Chip, PrimaryButton, Sheet, TextField } from '@/ui';

const phrases = ['时间不合适了', '问题已经解决', '家人能帮忙了', '点错了'];

/** Sheet that asks why the order is cancelled: a ready phrase, or own words. */
export function CancelSheet({ orderId, onClose }: { orderId: number; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = useAct('cancelOrder', { done: '订单已取消', onDone: onClose });
  const missing = reason.trim().length < reasonLength.min;
  return (
    <Sheet
      open
      title="为什么取消？"
      onClose={onClose}
      foot={
        <PrimaryButton
          text="确认取消订单"
          busy={cancel.busy}
          onTap={() => {
            setTried(true);
            if (!missing) void cancel.run({ params: { orderId }, body: { reason: reason.trim() } });
          }}
        />
      }
    >
      <View className="chips" {...{ role: 'radiogroup', 'aria-label': '取消原因' }}>
        {phrases.map((phrase) => (
          <Chip key={phrase} role="radio" text={phrase} chosen={reason === phrase} onTap={() => setReason(phrase)} />
        ))}
      </View>
      <TextField
        label="或者写下原因"
        value={reason}
        maxLength={reasonLength.max}
        onInput={setReason}
        error={tried && missing ? '请选择或写下原因' : undefined}
      />
    </Sheet>
  );
}
