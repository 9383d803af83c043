import { View } from '@tarojs/components';
import { useDistrict } from '@/district';
import { callPhone, goTab } from '@/platform';
import { PrimaryButton, SecondaryButton } from '../buttons/Button';
import { Empty } from '../content/states';
import './NotOpen.scss';

/** Shown in place of a page whose module is off, e.g. for an old link: says so, and where to get help. */
export function NotOpen({ title, code }: { title: string; code: string }) {
  const district = useDistrict().data;
  const name = district?.modules.find((one) => one.code === code)?.name ?? title;
  const hotline = district?.hotline;
  return (
    <>
      <Empty icon="lock" text={`“${name}”还没有开通`} hint="开通以后，首页上会有它的入口。" />
      <View className="not-open">
        <PrimaryButton icon="house" text="回首页" onTap={() => goTab('home')} />
        {hotline ? <SecondaryButton icon="phone" text={`拨打热线 ${hotline}`} onTap={() => callPhone(hotline)} /> : null}
      </View>
    </>
  );
}
