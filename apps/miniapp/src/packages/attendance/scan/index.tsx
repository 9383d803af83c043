import { Text, View } from '@tarojs/components';
import { Card, Page, PrimaryButton, SecondaryButton } from '@/ui';
import { Digits } from './Digits';
import './index.scss';
import { Result } from './Result';
import { useScanFlow } from './use-scan-flow';
import { Waiting } from './Waiting';

export default function ScanPage() {
  const flow = useScanFlow();
  const { view } = flow;
  return (
    <Page title="扫码签到">
      {view.at === 'start' ? (
        <Card title="签到和签退">
          <Text>请扫现场屏幕上的二维码。摄像头用不了时，可以选二维码图片，或输入屏幕上的 6 位码。</Text>
          <PrimaryButton icon="scan-line" text="打开扫一扫" onTap={flow.openCamera} />
          <SecondaryButton icon="keyboard" text="输入6位码" onTap={flow.typeDigits} />
        </Card>
      ) : null}
      {view.at === 'working' ? (
        <View className="scan__working" {...{ role: 'status' }}>
          <View className="scan__spin" />
          <Text>{view.text}</Text>
        </View>
      ) : null}
      {view.at === 'waiting' ? (
        <Waiting {...view} onProceed={flow.proceed} onLeave={flow.leave} onCamera={flow.openCamera} onStay={flow.stay} />
      ) : null}
      {view.at === 'digits' ? <Digits onTold={flow.told} onCamera={flow.openCamera} /> : null}
      {view.at === 'told' ? <Result {...view} onCamera={flow.openCamera} onDigits={flow.typeDigits} /> : null}
    </Page>
  );
}
