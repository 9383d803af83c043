import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { logInSilently } from '@/client';
import { useDistrict } from '@/district';
import { PhoneLogin } from '@/features/account/PhoneLogin';
import { WechatLogin } from '@/features/account/WechatLogin';
import { comeBack, openDocument } from '@/features/account/ways';
import { hasWechatPhone } from '@/platform';
import { useSession } from '@/session';
import { Card, Icon, Page, Tap } from '@/ui';
import { DemoAccounts } from './DemoAccounts';
import './index.scss';

export default function LoginPage() {
  const district = useDistrict().data;
  const tokens = useSession((s) => s.tokens);
  useEffect(() => {
    if (hasWechatPhone) void logInSilently();
  }, []);

  return (
    <Page title="登录">
      <View className="login__head">
        <View className="login__mark">
          <Icon name="hand-heart" size={34} />
        </View>
        <Text className="login__name">{district?.platformName ?? APP_NAME}</Text>
        <Text className="second">{district?.slogan ?? ' '}</Text>
      </View>
      <Card>
        {hasWechatPhone ? <WechatLogin loggedIn={tokens !== null} onDone={comeBack} /> : <PhoneLogin onDone={comeBack} />}
        <View className="login__terms second">
          <Text>登录即表示同意</Text>
          <Tap role="link" label="隐私政策" className="login__link" onTap={() => openDocument('privacy')}>
            《隐私政策》
          </Tap>
        </View>
      </Card>
      {district?.demo ? <DemoAccounts onDone={comeBack} /> : null}
    </Page>
  );
}
