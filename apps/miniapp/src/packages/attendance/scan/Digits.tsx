import { shortCodeDigits, shortCodePattern } from '@zhiyuanhong/contracts/limits';
import { Text, View } from '@tarojs/components';
import type { SignUpRecord } from '@zhiyuanhong/contracts';
import { useState } from 'react';
import { useAct, useList } from '@/api';
import type { ApiError } from '@/client';
import { serverNow, useSwitch } from '@/district';
import { openLogin } from '@/features/account/ways';
import { humanTime } from '@/format';
import { useWho } from '@/session';
import { Await, Card, confirm, Empty, PrimaryButton, SecondaryButton, Tap, TextField } from '@/ui';
import { type Attendance, leavesEarly, type Told, toldOfCheckIn, toldOfCheckOut, toldOfRefusal } from './flow';

interface DigitsProps {
  onTold: (told: Told, record: Attendance | null) => void;
  onCamera: () => void;
}

/** Form for the 6-digit code 数字码 on the organiser's screen, for the caller's present duty. */
export function Digits({ onTold, onCamera }: DigitsProps) {
  const who = useWho();
  const { way } = useSwitch();
  const signUps = useList('listMySignUps', { query: { when: 'upcoming' } }, { enabled: who === 'volunteer' });
  const camera = { text: '改用扫码', onTap: onCamera };
  if (who === 'guest') return <Empty icon="log-in" text="登录后才能输入6位码" action={{ text: '登录', onTap: openLogin }} />;
  if (who === 'account') return <Empty icon="user-plus" text="加入志愿者后才能签到" action={way('加入志愿者', '/packages/join/index')} />;
  const duties = signUps.items.filter(({ actions }) => actions.includes('checkIn') || actions.includes('checkOut'));
  return (
    <Await
      query={signUps}
      isEmpty={() => duties.length === 0}
      empty={
        <Empty
          icon="calendar-days"
          text="您现在没有可签到的班次"
          hint="6位码只用于您已报名的班次；没有报名也可以扫码签到"
          action={camera}
        />
      }
    >
      {() => <DigitsForm duties={duties} onTold={onTold} onCamera={onCamera} />}
    </Await>
  );
}

function DigitsForm({ duties, onTold, onCamera }: DigitsProps & { duties: SignUpRecord[] }) {
  const [slotId, setSlotId] = useState(duties[0]?.slotId);
  const [shortCode, setShortCode] = useState('');
  const [fault, setFault] = useState('');
  const refused = (error: ApiError): true => {
    // Faults of the digits are shown at the field, where they can be corrected.
    if (['VENUE_CODE_EXPIRED', 'VENUE_CODE_INVALID', 'TOO_MANY_REQUESTS', 'NETWORK'].includes(error.code)) setFault(error.message);
    else onTold(toldOfRefusal(error), null);
    return true;
  };
  const checkIn = useAct('checkIn', { onDone: (record) => onTold(toldOfCheckIn(record), record), onError: refused });
  const checkOut = useAct('checkOut', { onDone: (record) => onTold(toldOfCheckOut(record), record), onError: refused });
  const duty = duties.find((d) => d.slotId === slotId) ?? duties[0];
  if (!duty) return null;
  const leaving = duty.actions.includes('checkOut');

  const send = async () => {
    if (!shortCodePattern.test(shortCode)) return setFault(`请输入 ${shortCodeDigits} 位数字`);
    if (leaving && leavesEarly(duty, serverNow())) {
      const yes = await confirm({ title: '现在签退吗？', text: '活动还没有结束，现在签退只计到现在。', yes: '现在签退', no: '继续服务' });
      if (!yes) return undefined;
    }
    return void (await (leaving ? checkOut : checkIn).run({ body: { slotId: duty.slotId, shortCode } }));
  };

  return (
    <Card title={leaving ? '输入6位码签退' : '输入6位码签到'}>
      <View className="stack" {...{ role: 'radiogroup', 'aria-label': '班次' }}>
        {duties.map((d) => (
          <Tap
            key={d.slotId}
            role="radio"
            chosen={d === duty}
            label={d.title}
            className={`scan__duty ${d === duty ? 'scan__duty--on' : ''}`}
            onTap={() => setSlotId(d.slotId)}
          >
            <Text className="strong">{d.title}</Text>
            <Text className="second">
              {humanTime(d.startsAt, d.endsAt, serverNow())} · {d.place.name}
            </Text>
          </Tap>
        ))}
      </View>
      <View className="digits">
        <TextField
          label="6位码"
          type="number"
          value={shortCode}
          maxLength={shortCodeDigits}
          focus
          placeholder="现场屏幕上的 6 位数字"
          onInput={(text) => {
            setShortCode(text.replace(/\D/g, ''));
            setFault('');
          }}
          onConfirm={() => void send()}
          error={fault || undefined}
          hint="数字每隔几秒更换一次，请看着屏幕输入"
        />
      </View>
      <PrimaryButton text={leaving ? '签退' : '签到'} busy={checkIn.busy || checkOut.busy} onTap={() => void send()} />
      <SecondaryButton icon="scan-line" text="改用扫码" onTap={onCamera} />
    </Card>
  );
}
