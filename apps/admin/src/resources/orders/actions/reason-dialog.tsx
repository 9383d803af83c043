import { useAct } from '../../../api/use-api';
import { ReasonModal } from '../../../kit/actions/reason-modal';
import type { OrderRow } from '../types';
import { reasons, type ReasonAction } from './reasons';

interface Props {
  action: ReasonAction;
  order: Pick<OrderRow, 'id' | 'number' | 'title'>;
  close: () => void;
}

export function ReasonDialog({ action, order, close }: Props) {
  const { op, title, hint, okText, done, phrases } = reasons[action];
  const act = useAct(op, { done });
  return (
    <ReasonModal
      open
      danger
      title={`${title}：${order.title}`}
      hint={hint}
      okText={okText}
      phrases={phrases}
      onCancel={close}
      onSubmit={(reason) => act.mutateAsync({ params: { orderId: order.id }, body: { reason } }).then(close)}
    />
  );
}
