import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useAct } from '@/api';
import { logInSilently } from '@/client';
import { takeOver, useSession } from '@/session';
import { PrimaryButton, SecondaryButton, TextButton } from '@/ui';
import { PhoneLogin } from './PhoneLogin';

/** In WeChat the login is silent, and only the phone number is asked for, by WeChat's own button. Typing a number is offered too. */
export function WechatLogin({ loggedIn, onDone }: { loggedIn: boolean; onDone: () => void }) {
  const [typing, setTyping] = useState(false);
  const [trying, setTrying] = useState(false);
  const phone = useSession((s) => s.me?.phoneMasked ?? null);
  const bind = useAct('bindWechatPhone', {
    done: '手机号已绑定',
    onDone: (bound) => {
      takeOver(bound);
      onDone();
    },
  });
  if (typing) return <PhoneLogin onDone={onDone} />;
  if (!loggedIn)
    return (
      <>
        <PrimaryButton
          text="微信登录"
          icon="log-in"
          busy={trying}
          onTap={() => {
            setTrying(true);
            void logInSilently().finally(() => setTrying(false));
          }}
        />
        <TextButton text="用手机号登录" onTap={() => setTyping(true)} />
      </>
    );
  return (
    <>
      <Text>{phone ? `已用微信登录，手机号 ${phone}` : '已用微信登录。绑定手机号后，活动有变化时组织者能联系到您。'}</Text>
      {phone ? null : (
        <PrimaryButton
          text="绑定微信手机号"
          icon="phone"
          busy={bind.busy}
          openType="getPhoneNumber"
          onPhoneNumber={(code) => void bind.run({ body: { code } })}
        />
      )}
      <SecondaryButton text={phone ? '继续' : '暂不绑定，继续'} onTap={onDone} />
    </>
  );
}
