import { Alert, Button, Drawer, Flex, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { askedAtOnce } from '@zhiyuanhong/contracts/limits';
import { useAct, useApi } from '../../../api/use-api';
import { ErrorResult } from '../../../kit/feedback/error-result';
import { dateTime, duration } from '../../../kit/text/format';
import { Nothing } from '../../../kit/feedback/nothing';
import { ColourMark } from '../../../kit/marks/colour-mark';
import '../dispatch.css';
import type { OrderRow } from '../types';
import { AutomaticSwitch } from './automatic-switch';
import { CandidateRow } from './candidate-row';
import { OffersOut } from './offers-out';

const answerTimes = [5, 15, 30, 60, 120, 240].map((value) => ({ value, label: `${duration(value)}内答复` }));
const most = askedAtOnce.max;

/** 派单: choose whom to ask, among qualified volunteers with the reasons for their rank. The first acceptance wins. */
export function DispatchDrawer({ order, close }: { order: OrderRow; close: () => void }) {
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [answerMinutes, setAnswerMinutes] = useState<number | null>(null);
  const params = { orderId: order.id };
  const found = useApi('suggestCandidates', { params, query: { limit: 20, ...(q ? { q } : {}) } }, { keep: true, refetchInterval: 30_000 });
  const whole = useApi('getOrder', { params }, { refetchInterval: 10_000 });
  const dispatch = useAct('dispatchOrder', { done: `已向 ${chosen.length} 人发出邀约` });
  const offers = whole.data?.offers ?? [];
  const automatic = whole.data?.automatic ?? order.automatic;

  const toggle = (id: number, on: boolean) => setChosen((old) => (on ? [...old, id] : old.filter((one) => one !== id)));
  const send = () =>
    dispatch.mutate({ params, body: { volunteerIds: [...chosen], ...(answerMinutes ? { answerMinutes } : {}) } }, { onSuccess: close });

  return (
    <Drawer
      open
      size={680}
      onClose={close}
      title={`派单：${order.title}`}
      footer={
        <Flex gap={12} align="center" justify="flex-end">
          <span className="page-hint" style={{ marginRight: 'auto' }} aria-live="polite">
            {chosen.length === 0 ? '勾选一位或几位志愿者，先接受者得' : `已选 ${chosen.length} 人，先接受者得`}
          </span>
          <Select<number>
            aria-label="答复时限"
            placeholder="答复时限：按本区设置"
            allowClear
            style={{ width: 190 }}
            options={answerTimes}
            value={answerMinutes}
            onChange={(minutes: number | undefined) => setAnswerMinutes(minutes ?? null)}
          />
          <Button type="primary" disabled={chosen.length === 0} loading={dispatch.isPending} onClick={send}>
            发出邀约{chosen.length > 0 && `（${chosen.length} 人）`}
          </Button>
        </Flex>
      }
    >
      <div className="stack">
        <p className="page-hint" style={{ margin: 0 }}>
          <ColourMark colour={order.colour} text={order.colourName} /> · {order.regionName} · {dateTime(order.appointedAt)} ·{' '}
          {order.beneficiaryName}
          {whole.data && ` · 约 ${duration(whole.data.usualMinutes)} · ${whole.data.teamName}`}
          {whole.data?.note && <span className="dispatch-note">{whole.data.note}</span>}
        </p>
        <AutomaticSwitch orderId={order.id} automatic={automatic} />
        {offers.length > 0 && <OffersOut offers={offers} />}
        <section>
          <Flex justify="space-between" align="center" gap={12} style={{ marginBottom: 8 }}>
            <h2 className="section-title" style={{ margin: 0 }}>
              合适的志愿者
            </h2>
            <Input.Search
              aria-label="按姓名或编号查找"
              placeholder="按姓名或编号查找"
              allowClear
              style={{ width: 220 }}
              onSearch={(text) => setQ(text.trim())}
            />
          </Flex>
          {found.isError && !found.data ? (
            <ErrorResult error={found.error} retry={() => void found.refetch()} />
          ) : !found.data ? (
            <Skeleton active paragraph={{ rows: 6 }} />
          ) : (
            <>
              <p className="page-hint">
                看了 {found.data.looked} 位志愿者
                {found.data.out.length > 0 && `，其中 ${found.data.out.map((o) => `${o.count} 人${o.text}`).join('、')}`}。
              </p>
              {found.data.items.length === 0 ? (
                <Nothing text={q ? '没有符合条件又叫这个名字的志愿者' : '现在没有符合条件的志愿者，可以改约时间，或者请专业队扩充队员'} />
              ) : (
                <ol className="candidates">
                  {found.data.items.map((candidate) => (
                    <CandidateRow
                      key={candidate.volunteerId}
                      candidate={candidate}
                      chosen={chosen.includes(candidate.volunteerId)}
                      full={chosen.length >= most}
                      choose={(on) => toggle(candidate.volunteerId, on)}
                    />
                  ))}
                </ol>
              )}
            </>
          )}
        </section>
        {automatic && chosen.length > 0 && <Alert type="warning" showIcon title="手动发出邀约后，这张订单的自动派单随即停止。" />}
      </div>
    </Drawer>
  );
}
