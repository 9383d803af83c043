import { Text, View } from '@tarojs/components';
import { useAct, useList } from '@/api';
import { serverNow, useSwitch } from '@/district';
import { openLogin } from '@/features/account/ways';
import { ago } from '@/format';
import { openLink } from '@/platform';
import { useSession } from '@/session';
import { Await, Card, Empty, ListEnd, Page, SecondaryButton, StateTag } from '@/ui';

export default function MessagesPage() {
  const loggedIn = useSession((s) => s.tokens !== null);
  return (
    <Page title="消息" tab="messages">
      {loggedIn ? (
        <Messages />
      ) : (
        <Empty
          icon="bell"
          text="登录后查看消息"
          hint="报名结果、签到提醒、时长确认，都会在这里告诉您"
          action={{ text: '登录', onTap: openLogin }}
        />
      )}
    </Page>
  );
}

function Messages() {
  const { isOpen } = useSwitch();
  const list = useList('listMyMessages', { query: {} });
  const markRead = useAct('markMessagesRead', { touches: ['listMyMessages'] });
  return (
    <Await
      query={list}
      isEmpty={() => list.items.length === 0}
      empty={<Empty icon="bell" text="还没有消息" hint="报名一个活动后，进展会在这里告诉您" />}
    >
      {() => (
        <>
          {(list.first?.unread ?? 0) > 0 ? (
            <View className="line">
              <Text className="second">{list.first?.unread} 条未读</Text>
              <SecondaryButton small text="全部已读" busy={markRead.busy} onTap={() => void markRead.run({ body: {} })} />
            </View>
          ) : null}
          {list.items.map((message) => (
            <Card
              key={message.id}
              {...(message.link && isOpen(message.link)
                ? {
                    label: `${message.title}，${message.read ? '已读' : '未读'}`,
                    onTap: () => {
                      if (!message.read) void markRead.run({ body: { ids: [message.id] } });
                      openLink(message.link ?? '');
                    },
                  }
                : {})}
            >
              <View className="line">
                <Text className="strong">{message.title}</Text>
                {message.read ? null : <StateTag text="未读" tone="brand" />}
              </View>
              <Text>{message.text}</Text>
              <Text className="second">{ago(message.at, serverNow())}</Text>
            </Card>
          ))}
          <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
        </>
      )}
    </Await>
  );
}
