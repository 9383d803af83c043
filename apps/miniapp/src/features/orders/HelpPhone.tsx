import { View } from '@tarojs/components';
import { useDistrict } from '@/district';
import { callPhone } from '@/platform';
import { SecondaryButton } from '@/ui';

/** The district's hotline, for people who would rather order by phone. */
export function HelpPhone({ text = '打电话点单' }: { text?: string }) {
  const hotline = useDistrict().data?.hotline;
  if (!hotline) return null;
  return (
    <View className="help-phone">
      <SecondaryButton icon="phone" text={`${text} ${hotline}`} onTap={() => callPhone(hotline)} />
    </View>
  );
}
