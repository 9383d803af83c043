import { Text, View } from '@tarojs/components';
import { useApi } from '@/api';
import { useSwitch } from '@/district';
import { type TabKey, tabsInOrder } from '@/manifests';
import { goTab } from '@/platform';
import { useSession } from '@/session';
import { Tap } from '../buttons/Tap';
import { Icon } from '../icons/Icon';
import './TabBar.scss';

/** The tabs whose module is on. The page draws them, so that they look the same on both platforms and grow in elder mode. */
export function TabBar({ current }: { current: TabKey }) {
  const { isOn } = useSwitch();
  const loggedIn = useSession((s) => s.tokens !== null);
  const unread = useApi('listMyMessages', { query: { page: 1, pageSize: 1 } }, { enabled: loggedIn }).data?.unread ?? 0;
  return (
    <View className="tabs">
      <View className="tabs__room" />
      <View className="tabs__bar" {...{ role: 'tablist' }}>
        {tabsInOrder
          .filter(({ code }) => isOn(code))
          .map(({ key, text, icon }) => (
            <Tap
              key={key}
              role="tab"
              chosen={key === current}
              label={key === 'messages' && unread > 0 ? `${text}，${unread} 条未读` : text}
              className={`tabs__tab ${key === current ? 'tabs__tab--on' : ''}`}
              onTap={() => {
                if (key !== current) goTab(key);
              }}
            >
              <View className="tabs__icon">
                <Icon name={icon} />
                {key === 'messages' && unread > 0 ? <Text className="tabs__badge">{unread > 99 ? '99+' : unread}</Text> : null}
              </View>
              <Text>{text}</Text>
            </Tap>
          ))}
      </View>
    </View>
  );
}
