import { shortCodeDigits } from '@zhiyuanhong/contracts/limits';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { PrimaryButton, Sheet, TextField } from '@/ui';
import type { Purpose } from './use-door';

interface DigitsSheetProps {
  purpose: Purpose;
  fault: string;
  busy: boolean;
  onInput: () => void;
  onSend: (digits: string) => void;
  onClose: () => void;
}

/** Sheet for six digits that the resident or the operator tells by voice. */
export function DigitsSheet({ purpose, fault, busy, onInput, onSend, onClose }: DigitsSheetProps) {
  const [digits, setDigits] = useState('');
  const what = purpose === 'start' ? '签到' : '签退';
  return (
    <Sheet
      open
      title={`输入 6 位数字${what}`}
      onClose={onClose}
      foot={<PrimaryButton text={what} busy={busy} onTap={() => onSend(digits)} />}
    >
      <View className="digits">
        <TextField
          label="6 位数字"
          type="number"
          value={digits}
          maxLength={shortCodeDigits}
          focus
          placeholder="请对方念给您听"
          onInput={(text) => {
            setDigits(text.replace(/\D/g, ''));
            onInput();
          }}
          onConfirm={() => onSend(digits)}
          error={fault || undefined}
          hint="在对方“我的订单”的服务码下面；没有手机的，可以打热线问调度员"
        />
      </View>
    </Sheet>
  );
}
