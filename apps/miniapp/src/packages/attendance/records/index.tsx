import { Text, View } from '@tarojs/components';
import { useList } from '@/api';
import { serverNow, useSwitch } from '@/district';
import { openLogin } from '@/features/account/ways';
import { When } from '@/features/activities/When';
import { openDuty } from '@/features/duties/DutyCard';
import { duration, humanDay, humanTime, timeOf } from '@/format';
import { open } from '@/platform';
import { useWho } from '@/session';
import { Await, Card, Empty, Fact, ListEnd, Page, StateTag } from '@/ui';
import { type Attendance, stateTag } from '../record/words';
import './index.scss';

export default function RecordsPage() {
  const who = useWho();
  const { way } = useSwitch();
  const list = useList('listMyAttendance', { query: {} }, { enabled: who === 'volunteer' });
  if (who !== 'volunteer')
    return (
      <Page title="服务记录">
        {who === 'guest' ? (
          <Empty icon="log-in" text="登录后查看服务记录" action={{ text: '去登录', onTap: openLogin }} />
        ) : (
          <Empty icon="clipboard-list" text="加入志愿者后，这里保存您的服务记录" />
        )}
      </Page>
    );
  return (
    <Page title="服务记录" onBottom={list.more}>
      <Await
        query={list}
        isEmpty={() => list.items.length === 0}
        empty={
          <Empty
            icon="clipboard-list"
            text="还没有服务记录"
            hint="参加活动或上门服务并签到后，记录会保存在这里"
            action={way('去挑选活动', '/pages/activities/index')}
          />
        }
      >
        {() => (
          <>
            {list.items.map((record) => (
              <RecordCard key={record.id} record={record} />
            ))}
            <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          </>
        )}
      </Await>
    </Page>
  );
}

function RecordCard({ record }: { record: Attendance }) {
  const { id, orderId, title, checkInAt, checkOutAt, checkOutMethod, minutes, organisationName, manual } = record;
  const isOrder = orderId !== null;
  const { isOn } = useSwitch();
  const show = () => (isOrder ? openDuty(orderId) : open('/packages/attendance/record/index', { id }));
  return (
    <Card label={`服务记录 ${title}`} {...(isOrder && !isOn('orders') ? {} : { onTap: show })}>
      <View className="line">
        <Text className="strong">{title}</Text>
        <StateTag {...stateTag(record)} />
      </View>
      <View className="line record-row">
        <View className="record-row__facts">
          <Fact icon="clock">
            <When
              text={
                checkOutAt ? humanTime(checkInAt, checkOutAt, serverNow()) : `${humanDay(checkInAt, serverNow())} ${timeOf(checkInAt)} 起`
              }
            />
          </Fact>
          <Fact icon={isOrder ? 'concierge-bell' : 'building-2'}>{isOrder ? '点单服务' : organisationName}</Fact>
        </View>
        {minutes === null ? null : <Text className="record-row__minutes figures">{duration(minutes)}</Text>}
      </View>
      {checkOutMethod === 'auto' || manual ? (
        <View className="record-row__labels">
          {checkOutMethod === 'auto' ? <StateTag text="自动签退" tone="plain" /> : null}
          {manual ? <StateTag text="人工补录" tone="plain" /> : null}
        </View>
      ) : null}
    </Card>
  );
}
