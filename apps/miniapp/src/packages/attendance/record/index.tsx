import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { word } from '@zhiyuanhong/contracts/text';
import { methodWords } from '@zhiyuanhong/contracts/words/attendance';
import type { ReactNode } from 'react';
import { serverNow, useSwitch } from '@/district';
import { openLogin } from '@/features/account/ways';
import { openDuty } from '@/features/duties/DutyCard';
import { dayOf, duration, fullDay, fullTime, timeOf } from '@/format';
import { open } from '@/platform';
import { useWho } from '@/session';
import { Await, Card, Empty, Icon, Page, PrimaryButton, SecondaryButton, StateTag } from '@/ui';
import { Dispute } from './Dispute';
import './index.scss';
import { Rating } from './Rating';
import { useMyRecord } from './use-my-record';
import { type Attendance, closedElsewhere, mayObject, stateTag, stateWords } from './words';

export default function RecordPage() {
  const { id, slot } = useRouter().params;
  const who = useWho();
  const record = useMyRecord({ id: id ? Number(id) : undefined, slotId: slot ? Number(slot) : undefined, enabled: who === 'volunteer' });
  const orderId = record.data?.orderId ?? null;
  const { isOn } = useSwitch();
  return (
    <Page
      title="服务记录"
      bottom={
        // The organiser's screen shows a code to scan only until the end.
        orderId !== null && isOn('orders') ? (
          <SecondaryButton icon="concierge-bell" text="查看这一单" onTap={() => openDuty(orderId)} />
        ) : record.data?.state === 'present' && record.data.actions.includes('checkOut') ? (
          <PrimaryButton icon="scan-line" text="扫码签退" onTap={() => open('/packages/attendance/scan/index')} />
        ) : null
      }
    >
      {who === 'volunteer' ? (
        <Await query={record}>
          {(found) => (found ? <Record record={found} /> : <Empty icon="clipboard-list" text="没有找到这条记录" />)}
        </Await>
      ) : (
        <Empty icon="log-in" text="登录后查看服务记录" action={{ text: '去登录', onTap: openLogin }} />
      )}
    </Page>
  );
}

/** A service record 服务记录 with everything that 67号 第七条 asks for. */
function Record({ record }: { record: Attendance }) {
  const {
    minutes,
    serviceDate,
    plannedStartsAt,
    plannedEndsAt,
    checkInAt,
    checkInMethod,
    checkOutAt,
    checkOutMethod,
    manual,
    reason,
    actions,
  } = record;
  // The date is shown above; a service past midnight names the second day.
  const hours = (moment: string) => (dayOf(moment) === serviceDate ? timeOf(moment) : fullTime(moment));
  const auto = checkOutMethod === 'auto';
  return (
    <>
      <Card>
        <View className="line">
          <Text className="strong">{record.title}</Text>
          <StateTag {...stateTag(record)} />
        </View>
        <Text className="record__minutes figures">{minutes === null ? '服务中' : duration(minutes)}</Text>
        <Text className="second">{stateWords(record, serverNow())}</Text>
      </Card>
      {auto ? (
        <View className="record__note">
          <Icon name="info" size={20} />
          <Text>
            您没有扫码签退，系统按{closedElsewhere(record) ? '您到另一处签到的时间' : '计划结束时间'}自动签退。
            {mayObject(record) ? '与实际不符可以提出异议。' : ''}
          </Text>
        </View>
      ) : null}
      {actions.includes('rate') ? <Rating attendanceId={record.id} /> : null}
      <Card title="服务信息">
        {record.kind === 'order' ? <Line name="服务方式">点单服务</Line> : null}
        <Line name="服务日期">{fullDay(serviceDate)}</Line>
        <Line name="服务内容">{record.postName}</Line>
        <Line name="服务地点">{record.placeName}</Line>
        <Line name="计划时间">
          {hours(plannedStartsAt)}–{hours(plannedEndsAt)}
        </Line>
        <Line name="签到">
          {hours(checkInAt)} · {word(methodWords, checkInMethod)}
        </Line>
        <Line name="签退">
          {checkOutAt && checkOutMethod ? `${hours(checkOutAt)} · ${word(methodWords, checkOutMethod)}` : '还没有签退'}
        </Line>
        <Line name="计入时长">{minutes === null ? '签退后计算' : `${duration(minutes)}（${minutes} 分钟）`}</Line>
        {record.overlapMinutes > 0 ? <Line name="重叠时间">同一时间另有一次服务，{duration(record.overlapMinutes)}只计一次</Line> : null}
        <Line name="组织单位">{record.organisationName}</Line>
        <Line name="负责人">{record.contactName}</Line>
        {manual ? <Line name="补录原因">{reason ?? '—'}</Line> : null}
        <Line name="记录编号">{record.id}</Line>
      </Card>
      <Dispute record={record} />
    </>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="record__line">
      <Text className="record__name">{name}</Text>
      <View className="record__value">{children}</View>
    </View>
  );
}
