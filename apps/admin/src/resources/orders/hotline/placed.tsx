import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Flex } from 'antd';
import { provisional } from '../../../api/calendar';
import { useNow } from '../../../api/server-time';
import { duration } from '../../../kit/text/format';
import { whenText } from '../times';
import type { Order } from '../types';

interface Props {
  order: Order;
  next: () => void;
  openOrder: (orderId: number) => void;
}

/** The order is placed: what to tell the caller, and a button for the next call. */
export function Placed({ order, next, openOrder }: Props) {
  const now = useNow(60_000);
  return (
    <section className="placed" aria-label="已下单">
      <CheckCircleFilled aria-hidden />
      <h2>已下单</h2>
      <p className="placed-number num">{order.number}</p>
      <p className="page-hint">
        {order.title} · {order.contact?.name ?? order.beneficiaryName} · {order.regionName}
      </p>
      <div className="placed-say">
        <h3>请告诉对方</h3>
        <p>
          「{order.title}」约好了，<b>{whenText(order.appointedAt, now)}</b> 上门，大约 {duration(order.usualMinutes)}，不收费。
        </p>
        {order.dueAt && (
          <p>
            社区最晚 <b>{whenText(order.dueAt, now)}</b> 接单{provisional(order.dueAt)}
            ，随后安排志愿者；安排好了会通知到这个号码或者由我们回电话。
          </p>
        )}
        <p>志愿者到门口时，我们打电话念六个数字的服务码给您，请您告诉志愿者；服务做完再念一次。</p>
        <p className="cell-sub">没有智能手机也不要紧：服务码在订单里点「念服务码」就能看到，派单以后可用。</p>
      </div>
      <Flex gap={12} justify="center" wrap>
        <Button type="primary" size="large" autoFocus onClick={next}>
          下一通电话
        </Button>
        <Button size="large" onClick={() => openOrder(order.id)}>
          查看订单
        </Button>
      </Flex>
    </section>
  );
}
