import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { useApi } from '@/api';
import { HelpPhone } from '@/features/orders/HelpPhone';
import { useShown } from '@/features/orders/use-watched';
import { goBack } from '@/platform';
import { useElder } from '@/theme/elder';
import { Await, Card, Empty, Page, QrCode, ReadAloud } from '@/ui';
import './index.scss';

/** Asked often, because a scan changes what the code does. */
const REFRESH_MS = 5000;
const steps = {
  start: { title: '志愿者到了，请出示这个码', note: '志愿者扫一下，就开始记时。' },
  finish: { title: '服务做完了，再出示这个码', note: '志愿者扫一下，这次服务就结束。' },
};

/** 服务码 of the person served: replaced by the server's time, with six digits that can be told by voice. */
export default function CodePage() {
  const orderId = Number(useRouter().params['id']);
  const elder = useElder((s) => s.elder);
  const shown = useShown();
  const code = useApi('getOrderCode', { params: { orderId } }, { fresh: true, ...(shown ? { every: REFRESH_MS } : {}) });
  const { data, refetch } = code;
  useEffect(() => {
    if (!data) return undefined;
    const turns = new Date(data.rotatesAt).getTime() - new Date(data.now).getTime();
    const timer = setTimeout(() => void refetch(), Math.max(500, turns));
    return () => clearTimeout(timer);
  }, [data, refetch]);

  // The former code no longer works and must not stay on screen.
  if (code.error?.code === 'ACTION_NOT_PERMITTED')
    return (
      <Page title="服务码">
        <Empty
          icon="circle-check"
          text="现在不需要服务码"
          hint="服务已经完成，或还没有定好志愿者"
          action={{ text: '返回订单', onTap: goBack }}
        />
      </Page>
    );
  return (
    <Page title="服务码">
      <Await query={code} rows={2}>
        {({ purpose, qrText, shortCode, rotateSeconds }) => (
          <>
            <Card>
              <View className="door-code" data-purpose={purpose}>
                <Text className="door-code__title">{steps[purpose].title}</Text>
                <QrCode text={qrText} size={elder ? 260 : 240} label="服务码" />
                <Text className="second">每 {rotateSeconds} 秒自动更换，截图无效</Text>
              </View>
            </Card>
            <Card>
              <View className="door-code">
                <Text>扫不了就把这六个数字告诉志愿者</Text>
                <Text className="door-code__digits" aria-label={`数字码 ${shortCode.split('').join(' ')}`}>
                  {shortCode.slice(0, 3)} {shortCode.slice(3)}
                </Text>
                <ReadAloud text={`服务码，${shortCode.split('').join('，')}。再说一遍，${shortCode.split('').join('，')}。`} />
                <Text className="second">{steps[purpose].note}别人打电话来要，不要告诉。</Text>
              </View>
            </Card>
            {elder ? <HelpPhone text="打热线" /> : null}
          </>
        )}
      </Await>
    </Page>
  );
}
