import { Text, View } from '@tarojs/components';
import type { Duty } from '@/features/duties/words';
import { fullTime } from '@/format';
import { callPhone, copy } from '@/platform';
import { Card, Fact, SecondaryButton } from '@/ui';

/** Name, address and phone of the person served while the volunteer may see them; afterwards a sentence that they are gone. */
export function Contact({ duty }: { duty: Duty }) {
  const { contact, contactUntil, destination } = duty;
  if (!contact)
    return (
      <Card title="服务对象">
        <Fact icon="shield-check">为保护隐私，姓名、电话和地址不再显示。</Fact>
      </Card>
    );
  return (
    <Card title="服务对象">
      <Text className="strong duty__name">{contact.name}</Text>
      <Fact icon="map-pin">
        <View>{contact.address}</View>
        <Text className="second">{contact.regionName}</Text>
      </Fact>
      <Fact icon="phone">{contact.phone}</Fact>
      {destination ? <Fact icon="navigation">要去的地方：{destination}</Fact> : null}
      <View className="duty__reach">
        <SecondaryButton icon="copy" text="复制地址" onTap={() => void copy(contact.address, '地址已复制，可以粘贴到地图里找路')} />
        <SecondaryButton icon="phone" text="打电话" label={`打电话给${contact.name}`} onTap={() => callPhone(contact.phone)} />
      </View>
      <Text className="second">
        {contactUntil ? `${fullTime(contactUntil)} 后不再显示电话和地址，请勿告诉别人。` : '请为对方保密，不要把电话和地址告诉别人。'}
      </Text>
    </Card>
  );
}
