import { Text, View } from '@tarojs/components';
import { goBack } from '@/platform/navigate';
import { Icon } from '../icons/Icon';
import './NavBar.scss';
import { Tap } from '../buttons/Tap';

/** The navigation bar on H5; in the mini-program WeChat draws it. */
export function NavBar({ title, back, tone }: { title: string; back: boolean; tone: 'plain' | 'brand' }) {
  return (
    <View className={`nav nav--${tone}`} {...{ role: 'banner' }}>
      <View className="nav__side">
        {back ? (
          <Tap label="返回" className="nav__back" onTap={goBack}>
            <Icon name="chevron-left" />
          </Tap>
        ) : null}
      </View>
      <Text className="nav__title" {...{ role: 'heading', 'aria-level': '1' }}>
        {title}
      </Text>
      <View className="nav__side" />
    </View>
  );
}
