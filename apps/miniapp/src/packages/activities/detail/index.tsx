import { useRouter } from '@tarojs/taro';
import type { SignUpRecord } from '@zhiyuanhong/contracts';
import { useState } from 'react';
import { HOUR_MS } from '@zhiyuanhong/contracts/spans';
import { useApi } from '@/api';
import { serverNow, useDistrict, useServerNow } from '@/district';
import { useHere } from '@/features/place/here';
import { fullSpan, fullTime } from '@/format';
import { open } from '@/platform';
import { useWho } from '@/session';
import { useElder } from '@/theme/elder';
import { Await, Page, ResultScreen } from '@/ui';
import { ActionBar } from './ActionBar';
import { doNow, slotToShow } from './core';
import { Head } from './Head';
import './index.scss';
import { Content, Going, Organiser, Risks } from './More';
import { Mine } from './Mine';
import { NotThere } from './NotThere';
import { Posts } from './Posts';
import { SignUpSheet } from './SignUpSheet';
import { Slots } from './Slots';

export default function ActivityPage() {
  const { id, slot: asked } = useRouter().params;
  const here = useHere((s) => s.point);
  const who = useWho();
  const elder = useElder((s) => s.elder);
  const hours = useDistrict().data?.cancelDeadlineHours ?? 24;
  const now = useServerNow(30_000);
  const activity = useApi('getActivity', { params: { activityId: Number(id) }, query: { ...here } });
  const [slotId, setSlotId] = useState(asked ? Number(asked) : undefined);
  const [choosing, setChoosing] = useState(false);
  const [done, setDone] = useState<SignUpRecord | null>(null);

  const { data } = activity;
  const failed = data || activity.isFetching ? null : activity.error;
  const slot = data && slotToShow(data.slots, slotId);
  const doing = data && slot ? doNow(slot, data.state, who, now) : null;
  const freeCancelUntil = new Date(new Date(slot?.startsAt ?? 0).getTime() - hours * HOUR_MS);
  const cancelHint =
    freeCancelUntil > serverNow()
      ? `来不了请尽早取消，${fullTime(freeCancelUntil)}前取消不留记录。`
      : `离开始不到 ${hours} 小时，报名后再取消会记为“临时取消”。`;

  return (
    <Page
      title="活动详情"
      bottom={
        data && slot ? (
          <ActionBar slot={slot} doing={doing} title={data.title} freeCancelUntil={freeCancelUntil} onSignUp={() => setChoosing(true)} />
        ) : null
      }
    >
      {failed ? (
        <NotThere error={failed} onRetry={() => void activity.refetch()} />
      ) : (
        <Await query={activity}>
          {(a) => (
            <>
              <Head activity={a} slot={slot} />
              {slot ? <Mine activity={a} slot={slot} freeCancelUntil={freeCancelUntil} cancelHere={doing !== 'cancelSignUp'} /> : null}
              {slot ? <Slots slots={a.slots} chosen={slot} onChoose={({ id: chosen }) => setSlotId(chosen)} /> : null}
              {slot ? <Posts posts={a.posts} slot={slot} volunteer={who === 'volunteer'} /> : null}
              <Content activity={a} />
              <Organiser organisation={a.organisation} />
              <Risks risks={a.risks} />
              {elder ? null : <Going going={a.going} goingCount={a.goingCount} />}
            </>
          )}
        </Await>
      )}
      {choosing && data && slot ? (
        <SignUpSheet
          slot={slot}
          posts={data.posts}
          cancelHint={cancelHint}
          onClose={() => setChoosing(false)}
          onDone={(record) => {
            setChoosing(false);
            setDone(record);
          }}
        />
      ) : null}
      {done ? <SignedUp record={done} onClose={() => setDone(null)} /> : null}
    </Page>
  );
}

function SignedUp({ record, onClose }: { record: SignUpRecord; onClose: () => void }) {
  const waiting = record.state === 'waiting';
  return (
    <ResultScreen
      ok
      title={waiting ? '已加入候补' : '报名成功'}
      lines={[
        `${record.title} · ${record.postName}`,
        fullSpan(record.startsAt, record.endsAt),
        record.place.name,
        waiting ? `您排在第 ${record.waitingPosition ?? 1} 位，有空位时自动补上并通知您` : '到场后扫现场屏幕上的码签到',
      ]}
      primary={{ text: '知道了', onTap: onClose }}
      secondary={{ text: '我的报名', onTap: () => open('/packages/activities/mine/index') }}
    />
  );
}
