import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { actionsOf, actionWord, isGrave, type OrderAction } from '../order-actions';
import type { OrderRow } from '../types';

export interface CardMenuProps {
  order: OrderRow;
  open: (order: OrderRow) => void;
  act: (action: OrderAction, order: OrderRow) => void;
}

/** Menu of a card: the actions that a drag can do, and the others. */
export function CardMenu({ order, open, act }: CardMenuProps) {
  const actions = actionsOf(order);
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          ...actions.filter((a) => !isGrave(a)).map((a) => ({ key: a, label: actionWord(a) })),
          { key: 'open', label: '查看订单' },
          ...(actions.some(isGrave) ? [{ type: 'divider' as const }] : []),
          ...actions.filter(isGrave).map((a) => ({ key: a, label: actionWord(a), danger: true })),
        ],
        onClick: ({ key }) => (key === 'open' ? open(order) : act(key as OrderAction, order)),
      }}
    >
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`${order.title} ${order.number} 的操作`} />
    </Dropdown>
  );
}
