import { Alert, Button, Flex, Skeleton } from 'antd';
import { useApi } from '../../../api/use-api';
import { ErrorResult } from '../../../kit/feedback/error-result';
import { PageHeader } from '../../../kit/page/page-header';
import { Chip } from '../../../kit/marks/chip';
import { StateTag } from '../../../kit/marks/state-tag';
import { useOrderActs } from '../actions/use-order-acts';
import { OffersOut } from '../dispatch/offers-out';
import { actionsOf, actionWord, isGrave, movesOn } from '../order-actions';
import '../order.css';
import { ColourMark } from '../../../kit/marks/colour-mark';
import { Attendance } from './attendance';
import { Escalations } from './escalations';
import { History } from './history';
import { OrderFacts } from './order-facts';
import { Rating } from './rating';
import { SixSteps } from './six-steps';

/** One order: the six steps, facts, offers, service record, rating and history. */
export function OrderView({ orderId, page = false }: { orderId: number; page?: boolean }) {
  const found = useApi('getOrder', { params: { orderId } }, { refetchInterval: 10_000 });
  const { start, busyId, dialogs } = useOrderActs();
  const order = found.data;
  if (found.isError && !order) return <ErrorResult error={found.error} retry={() => void found.refetch()} />;
  if (!order) return <Skeleton active paragraph={{ rows: 12 }} />;

  const actions = actionsOf(order);
  const first = actions[0] && movesOn(actions[0]) ? actions[0] : null;
  const buttons = actions.map((action) => (
    <Button
      key={action}
      type={action === first ? 'primary' : 'default'}
      danger={isGrave(action)}
      loading={action === 'accept' && busyId === order.id}
      onClick={() => start(action, order)}
    >
      {actionWord(action)}
    </Button>
  ));
  const attendance = order.attendance && <Attendance order={order} attendance={order.attendance} />;
  // Whether this person has to decide about the record: it then comes first.
  const decides = (order.attendance?.actions.length ?? 0) > 0;
  const marks = (
    <>
      <StateTag of="order" state={order.state} />
      {order.automatic && <Chip>自动派单</Chip>}
      {order.awaitingApproval && <Chip tone="waiting">待复核</Chip>}
      {order.followUpOpen && <Chip tone="bad">差评待回访</Chip>}
    </>
  );
  const hint = (
    <>
      <ColourMark colour={order.colour} text={order.colourName} /> · {order.regionName} · <span className="num">单号 {order.number}</span>
    </>
  );

  return (
    <div className="order-view">
      {page ? (
        <PageHeader title={order.title} tag={marks} hint={hint} back="/orders" />
      ) : (
        <div className="order-head">
          <Flex gap={12} align="center" wrap>
            <h2>{order.title}</h2>
            {marks}
          </Flex>
          <div className="page-hint">{hint}</div>
        </div>
      )}
      <section className="order-card-box" aria-label="六步">
        <SixSteps steps={order.steps} />
        {buttons.length > 0 && (
          <Flex gap={8} wrap className="order-do">
            {buttons}
          </Flex>
        )}
      </section>
      {order.reason && ['rejected', 'cancelled', 'annulled', 'expired', 'accepted'].includes(order.state) && (
        <Alert
          type={order.state === 'accepted' ? 'warning' : 'info'}
          showIcon
          title={order.state === 'accepted' ? `退回重派：${order.reason}` : `理由：${order.reason}`}
          style={{ marginBottom: 16 }}
        />
      )}
      <div className="order-columns">
        <div className="stack">
          {decides && attendance}
          <OrderFacts order={order} />
          {!decides && attendance}
          {(order.rating ?? order.followUp) && <Rating order={order} />}
        </div>
        <div className="stack">
          {order.offers.length > 0 && (
            <div className="order-card-box">
              <OffersOut offers={order.offers} />
            </div>
          )}
          {order.escalations.length > 0 && <Escalations escalations={order.escalations} />}
          <History events={order.history} />
        </div>
      </div>
      {dialogs}
    </div>
  );
}
