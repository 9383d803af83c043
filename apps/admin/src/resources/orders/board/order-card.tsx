import { useDraggable } from '@dnd-kit/core';
import { ClockCircleOutlined, EnvironmentOutlined, HeartOutlined, UserOutlined } from '@ant-design/icons';
import { useNow } from '../../../api/server-time';
import { dateTime } from '../../../kit/text/format';
import { Chip } from '../../../kit/marks/chip';
import { ColourMark } from '../../../kit/marks/colour-mark';
import { TimeLeft } from '../time-left';
import { whenText } from '../times';
import type { LimitsOf, OrderRow } from '../types';
import { CardMenu, type CardMenuProps } from './card-menu';

interface Props extends CardMenuProps {
  limitsOf: LimitsOf;
  mayDrag: boolean;
  changed: boolean;
  busy: boolean;
}

/** An order on the board. It can be dragged; its menu offers the same, and its title opens it, by keyboard too. */
export function OrderCard({ order, open, act, limitsOf, mayDrag, changed, busy }: Props) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: order.id, data: { order }, disabled: !mayDrag || busy });
  const names = ['order-card', changed && 'is-changed', isDragging && 'is-dragged', busy && 'is-busy', mayDrag && 'may-drag'];
  return (
    <li ref={setNodeRef} {...listeners} className={names.filter(Boolean).join(' ')}>
      <CardFace order={order} limitsOf={limitsOf} open={open} menu={<CardMenu order={order} open={open} act={act} />} />
    </li>
  );
}

interface FaceProps {
  order: OrderRow;
  limitsOf: LimitsOf;
  open?: (order: OrderRow) => void;
  menu?: React.ReactNode;
}

export function CardFace({ order, limitsOf, open, menu }: FaceProps) {
  const now = useNow(60_000);
  return (
    <>
      <div className="card-top">
        <ColourMark colour={order.colour} text={order.colourName} />
        {menu}
      </div>
      {/* board.css stretches the button over the whole card. */}
      <button
        type="button"
        className="card-title"
        title={`${order.title}，单号 ${order.number}，约定 ${dateTime(order.appointedAt)}`}
        onClick={() => open?.(order)}
      >
        {order.title}
      </button>
      <ul className="card-facts">
        <li>
          <ClockCircleOutlined aria-label="约定" />
          <span>{whenText(order.appointedAt, now)}</span>
        </li>
        <li>
          <EnvironmentOutlined aria-label="社区" />
          <span>{order.regionName}</span>
        </li>
        <li>
          <UserOutlined aria-label="服务对象" />
          <span>{order.beneficiaryName}</span>
        </li>
        {order.volunteerName && (
          <li>
            <HeartOutlined aria-label="志愿者" />
            <span>{order.volunteerName}</span>
          </li>
        )}
      </ul>
      {(order.openOffers > 0 || order.automatic || order.awaitingApproval || order.followUpOpen) && (
        <div className="card-chips">
          {order.openOffers > 0 && <Chip tone="live">邀约中 {order.openOffers} 人</Chip>}
          {order.automatic && <Chip>自动</Chip>}
          {order.awaitingApproval && <Chip tone="waiting">待复核</Chip>}
          {order.followUpOpen && <Chip tone="bad">差评待回访</Chip>}
        </div>
      )}
      <TimeLeft order={order} limits={limitsOf(order.itemId)} />
    </>
  );
}
