import { Text, View } from '@tarojs/components';
import { useDistrict } from '@/district';
import { callPhone } from '@/platform';
import { Icon } from '../icons/Icon';
import './PhoneBar.scss';
import { Tap } from '../buttons/Tap';

/** Elder mode 关怀版: the hotline above the tabs, always in sight. */
export function PhoneBar({ text }: { text: string }) {
  const hotline = useDistrict().data?.hotline;
  if (!hotline) return null;
  return (
    <View className="phone-bar">
      <View className="phone-bar__room" />
      <Tap className="phone-bar__call" onTap={() => callPhone(hotline)}>
        <Icon name="phone" />
        <Text>
          {text} {hotline}
        </Text>
      </Tap>
    </View>
  );
}
