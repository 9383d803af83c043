import { Text, View } from '@tarojs/components';
import { callPhone } from '@/platform';
import { Card, PrimaryButton, ReadAloud } from '@/ui';

const text = '您想要的理发、代办、维修、陪伴等服务，将可以在这里点单，由志愿者上门。目前还在准备中，有困难请先拨打志愿服务热线。';

/** Says honestly what comes, and what helps until then. */
export function ComingSoon({ hotline }: { hotline: string }) {
  return (
    <Card title="点单服务正在准备">
      <Text>{text}</Text>
      <ReadAloud text={text} />
      <View className="stack">
        <PrimaryButton icon="phone" text={`拨打热线 ${hotline}`} onTap={() => callPhone(hotline)} />
      </View>
    </Card>
  );
}
