import { Text, View } from '@tarojs/components';
import { useApi } from '@/api';
import { goTab, type TabKey } from '@/platform/navigate';
import { useSession } from '@/session';
import { Icon, type IconName } from '../icons/Icon';
import './TabBar.scss';
import { Tap } from '../buttons/Tap';

export type { TabKey };

const tabs: { key: TabKey; text: string; icon: IconName }[] = [
  { key: 'home', text: '首页', icon: 'house' },
  { key: 'activities', text: '活动', icon: 'calendar-days' },
  { key: 'orders', text: '点单', icon: 'concierge-bell' },
  { key: 'messages', text: '消息', icon: 'message-circle' },
  { key: 'mine', text: '我的', icon: 'user-round' },
];

/** The five tabs. Drawn by the page, so that it looks the same on both targets and grows in elder mode. */
export function TabBar({ current }: { current: TabKey }) {
  const loggedIn = useSession((s) => s.tokens !== null);
  const unread = useApi('listMyMessages', { query: { page: 1, pageSize: 1 } }, { enabled: loggedIn }).data?.unread ?? 0;
  return (
    <View className="tabs">
      <View className="tabs__room" />
      <View className="tabs__bar" {...{ role: 'tablist' }}>
        {tabs.map(({ key, text, icon }) => (
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
