import { Text } from '@tarojs/components';
import { declineReasonLength } from '@zhiyuanhong/contracts/limits';
import { useList } from '@/api';
import { VolunteersOnly } from '@/features/account/VolunteersOnly';
import { openDuty } from '@/features/duties/DutyCard';
import { open, openInstead } from '@/platform';
import { Await, Empty, ListEnd, Page, ReadAloud, ResultScreen, Section, WordsSheet } from '@/ui';
import './index.scss';
import { OfferCard } from './OfferCard';
import { useAnswering } from './use-answering';

const reasons = ['时间不合适', '离得太远', '身体不适', '做不了这项服务'];
const free = '谢绝不影响您的时长、星级和积分，以后有合适的还会邀请您。';

/** 派单邀约: offers to the caller, open ones first. */
export default function OffersPage() {
  return (
    <Page title="派单邀约">
      <VolunteersOnly what="给您的派单邀约" icon="handshake">
        <Offers />
      </VolunteersOnly>
    </Page>
  );
}

function Offers() {
  const list = useList('listMyOffers', { query: {} });
  const { told, declining, ...answering } = useAnswering();
  const card = (offer: (typeof list.items)[number]) => (
    <OfferCard
      key={offer.id}
      offer={offer}
      busy={answering.isBusy(offer)}
      onAccept={() => answering.accept(offer)}
      onDecline={() => answering.askDecline(offer)}
      onEnd={() => void list.refetch()}
    />
  );
  if (told) {
    const { orderId } = told;
    const back = { text: orderId ? '返回邀约' : '知道了', onTap: answering.forget };
    return (
      <ResultScreen
        ok={told.ok}
        title={told.title}
        lines={told.lines}
        primary={
          orderId
            ? {
                text: '查看地址和电话',
                onTap: () => {
                  answering.forget();
                  openDuty(orderId);
                },
              }
            : back
        }
        {...(orderId ? { secondary: back } : {})}
      >
        <ReadAloud text={[told.title, ...told.lines].join('。')} />
      </ResultScreen>
    );
  }
  const waiting = list.items.filter((offer) => offer.state === 'open');
  const answered = list.items.filter((offer) => offer.state !== 'open');
  return (
    <Await
      query={list}
      isEmpty={() => list.items.length === 0}
      empty={
        <Empty
          icon="handshake"
          text="还没有派单邀约"
          hint="有居民点单时，调度员会按技能、时间和距离邀请您。加入专业队，机会更多"
          action={{ text: '看看专业队', onTap: () => open('/packages/teams/index') }}
        />
      }
    >
      {() => (
        <>
          {waiting.length > 0 ? (
            <Text className="second">先接受的人得到这一单。{free}</Text>
          ) : (
            <Empty
              icon="handshake"
              text="目前没有等您答复的邀约"
              action={{ text: '我的派单', onTap: () => openInstead('/packages/orders/duties/index') }}
            />
          )}
          {waiting.map(card)}
          {answered.length > 0 ? <Section title="以前的邀约">{answered.map(card)}</Section> : null}
          <ListEnd loading={list.isFetchingNextPage} more={list.hasNextPage} onMore={list.more} />
          {declining ? (
            <WordsSheet
              title="谢绝这次派单"
              note={free}
              label="原因"
              optional
              maxLength={declineReasonLength.max}
              phrases={reasons}
              yes="确认谢绝"
              busy={answering.busy}
              onSend={answering.decline}
              onClose={() => answering.askDecline(null)}
            />
          ) : null}
        </>
      )}
    </Await>
  );
}
