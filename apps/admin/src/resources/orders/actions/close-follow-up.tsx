import { useAct } from '../../../api/use-api';
import { FormDialog } from '../../../kit/forms/form-dialog';
import { ReasonField } from '../../../kit/forms/reason-field';
import type { Order } from '../types';

const phrases = ['已电话致歉，问题已解决', '已安排另一位志愿者重新上门', '已与志愿者沟通，今后注意', '属于误评，服务对象表示满意'] as const;

/** What was done about a bad rating 回访处理. */
export function CloseFollowUp({ order, close }: { order: Order; close: () => void }) {
  const act = useAct('closeFollowUp', { done: '回访已登记' });
  return (
    <FormDialog<{ note: string }>
      title={`回访处理：${order.title}`}
      okText="登记并办结"
      initial={{}}
      busy={act.isPending}
      close={close}
      save={({ note }) => act.mutateAsync({ params: { orderId: order.id }, body: { note: note.trim() } })}
    >
      {order.rating && (
        <p className="page-hint">
          {order.rating.byName} 给了 {order.rating.stars} 星{order.rating.words && `：「${order.rating.words}」`}
        </p>
      )}
      <ReasonField name="note" label="处理情况" phrases={phrases} placeholder="怎样处理的，服务对象怎么说" autoFocus />
    </FormDialog>
  );
}
