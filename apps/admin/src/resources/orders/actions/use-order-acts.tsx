import { Skeleton, Modal } from 'antd';
import { App } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import { useAct, useApi } from '../../../api/use-api';
import { ErrorResult } from '../../../kit/feedback/error-result';
import { dateTime } from '../../../kit/text/format';
import { DispatchDrawer } from '../dispatch/dispatch-drawer';
import type { OrderAction } from '../order-actions';
import type { Order, OrderRow } from '../types';
import { CloseFollowUp } from './close-follow-up';
import { ConfirmByPhone } from './confirm-by-phone';
import { ExtendOrder } from './extend';
import { ReasonDialog } from './reason-dialog';
import { asksReason } from './reasons';
import { RateByPhone } from './rate';
import { ShowCode } from './show-code';

type Form = (props: { order: Order; close: () => void }) => ReactNode;
const forms: Partial<Record<OrderAction, Form>> = {
  confirmByPhone: ConfirmByPhone,
  rate: RateByPhone,
  closeFollowUp: CloseFollowUp,
  showCode: ShowCode,
  extend: ExtendOrder,
};

/**
 * Carries out an action on an order, started by drag, menu or button: at once, after a question, or with a form. Draw `dialogs` somewhere
 * on the page.
 */
export function useOrderActs() {
  const { modal } = App.useApp();
  const [open, setOpen] = useState<{ action: OrderAction; order: OrderRow } | null>(null);
  const accept = useAct('acceptOrder', { done: '已接单，请安排志愿者' });
  const settle = useAct('settleOrder', { done: '已结单，时数和积分已入账' });
  const acceptNow = accept.mutate;
  const settleNow = settle.mutateAsync;
  const close = useCallback(() => setOpen(null), []);

  const start = useCallback(
    (action: OrderAction, order: OrderRow) => {
      if (action === 'accept') acceptNow({ params: { orderId: order.id } });
      else if (action === 'settle') {
        modal.confirm({
          title: `结单：${order.title}`,
          content: `${order.volunteerName ?? '志愿者'} ${dateTime(order.appointedAt)} 为 ${order.beneficiaryName} 的服务。确认后时数和积分记入志愿者账户，此后只能冲正。`,
          okText: '确认结单',
          // `useAct` has shown the error; the question closes and the order stays where it was.
          onOk: () => settleNow({ params: { orderId: order.id } }).catch(() => undefined),
        });
      } else setOpen({ action, order });
    },
    [acceptNow, settleNow, modal],
  );

  return { start, busyId: accept.isPending ? accept.variables.params.orderId : null, dialogs: open && <Dialog {...open} close={close} /> };
}

function Dialog({ action, order, close }: { action: OrderAction; order: OrderRow; close: () => void }) {
  if (action === 'dispatch') return <DispatchDrawer order={order} close={close} />;
  if (asksReason(action)) return <ReasonDialog action={action} order={order} close={close} />;
  const Form = forms[action];
  return Form ? <WithOrder orderId={order.id} Form={Form} close={close} /> : null;
}

/** Loads the whole order for a form, because a row of a list does not hold enough. */
function WithOrder({ orderId, Form, close }: { orderId: number; Form: Form; close: () => void }) {
  const found = useApi('getOrder', { params: { orderId } });
  // The form keeps the answer that it opened with, so that a later poll does not overwrite what is typed.
  if (found.data) return <Form order={found.data} close={close} />;
  return (
    <Modal open footer={null} onCancel={close}>
      {found.isError ? <ErrorResult error={found.error} retry={() => void found.refetch()} /> : <Skeleton active />}
    </Modal>
  );
}
