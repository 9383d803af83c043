import { mobileDigits, phoneCodeDigits } from '@zhiyuanhong/contracts/limits';
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useAct } from '@/api';
import { startSession } from '@/session';
import { PrimaryButton, SecondaryButton, TextField } from '@/ui';
import { codeFault, phoneFault } from './checks';
import './PhoneLogin.scss';

/** Form for phone and one-time code 验证码. A demo shows the code beside its field. */
export function PhoneLogin({ onDone }: { onDone: () => void }) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [pressed, setPressed] = useState(false);
  const [wait, setWait] = useState(0);
  // Kept when a second request is refused, because the first code then stays valid.
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const request = useAct('requestPhoneCode', {
    touches: [],
    onDone: ({ retryAfterSeconds, demoCode: sent }) => {
      setWait(retryAfterSeconds);
      setDemoCode(sent ?? null);
    },
    onError: (error) => {
      if (error.code === 'TOO_MANY_REQUESTS') setWait(Number(error.params.retryAfterSeconds ?? 60));
    },
  });
  const login = useAct('loginWithPhone', {
    onDone: (session) => {
      startSession(session);
      onDone();
    },
    onError: (error) => error.code.startsWith('PHONE_CODE'),
  });

  useEffect(() => {
    if (wait <= 0) return undefined;
    const timer = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  const enter = () => {
    setPressed(true);
    if (!phoneFault(phone) && !codeFault(code)) void login.run({ body: { phone, code } });
  };
  const codeError = login.error?.code.startsWith('PHONE_CODE') ? login.error.message : pressed ? codeFault(code) : undefined;
  const demoHint = demoCode ? `演示环境不发短信，验证码是 ${demoCode}` : null;

  return (
    <View className="phone-login">
      <TextField
        label="手机号"
        type="tel"
        value={phone}
        maxLength={mobileDigits}
        placeholder={`请输入 ${mobileDigits} 位手机号`}
        onInput={(text) => setPhone(text.replace(/\D/g, ''))}
        error={pressed ? phoneFault(phone) : undefined}
      />
      <TextField
        label="验证码"
        type="number"
        value={code}
        maxLength={phoneCodeDigits}
        oneTimeCode
        placeholder={`${phoneCodeDigits} 位数字`}
        onInput={(text) => {
          setCode(text.replace(/\D/g, ''));
          login.reset();
        }}
        onConfirm={enter}
        error={codeError}
        {...(demoHint ? { hint: demoHint } : {})}
        aside={
          <SecondaryButton
            text={wait > 0 ? `${wait} 秒后重发` : '获取验证码'}
            busy={request.busy}
            disabled={wait > 0}
            onTap={() => {
              setPressed(true);
              if (phoneFault(phone)) return;
              setPressed(false);
              void request.run({ body: { phone } });
            }}
          />
        }
      />
      {/* An error replaces the field's hint; the code stays valid. */}
      {demoHint && codeError ? <Text className="field__hint">{demoHint}</Text> : null}
      <PrimaryButton text="登录" busy={login.busy} onTap={enter} />
    </View>
  );
}
