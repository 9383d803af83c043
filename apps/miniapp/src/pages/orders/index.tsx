import { Text, View } from '@tarojs/components';
import { useDistrict } from '@/api';
import { callPhone } from '@/platform';
import { Await, Card, Page, PrimaryButton, ReadAloud } from '@/ui';

const text = '您想要的理发、代办、维修、陪伴等服务，将可以在这里点单，由志愿者上门。目前还在准备中，有困难请先拨打志愿服务热线。';

/** Says honestly what comes, and what helps until then. */
export default function OrdersPage() {
  const district = useDistrict();
  return (
    <Page title="点单" tab="orders">
      <Card title="点单服务正在准备">
        <Text>{text}</Text>
        <ReadAloud text={text} />
        <Await query={district} rows={1}>
          {({ hotline }) => (
            <View className="stack">
              <PrimaryButton icon="phone" text={`拨打热线 ${hotline}`} onTap={() => callPhone(hotline)} />
            </View>
          )}
        </Await>
      </Card>
    </Page>
  );
}
