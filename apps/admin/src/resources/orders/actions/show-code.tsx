import { Modal, Skeleton } from 'antd';
import { useApi } from '../../../api/use-api';
import { ErrorResult } from '../../../kit/feedback/error-result';
import type { Order } from '../types';
import './show-code.css';

/** The six digits 服务码 to read out by phone to somebody without a smartphone; the volunteer at the door types them in. */
export function ShowCode({ order, close }: { order: Order; close: () => void }) {
  // Not cached: the digits for the end of a service differ from those for its beginning.
  const found = useApi('getOrderCode', { params: { orderId: order.id } }, { gcTime: 0, refetchInterval: 15_000 });
  const code = found.data;
  return (
    <Modal
      open
      title={`服务码：${order.title}`}
      okText="念好了"
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={close}
      onCancel={close}
    >
      {found.isError && !code ? (
        <ErrorResult error={found.error} retry={() => void found.refetch()} />
      ) : !code ? (
        <Skeleton active />
      ) : (
        <div className="say-code">
          <p>
            {code.purpose === 'start' ? '志愿者到了门口，开始服务时' : '服务做完，志愿者离开时'}，请{order.beneficiaryName}
            把这六个数字告诉志愿者：
          </p>
          <output aria-label={`服务码 ${[...code.shortCode].join(' ')}`}>
            {code.shortCode.slice(0, 3)} {code.shortCode.slice(3)}
          </output>
          <p className="page-hint">
            {code.purpose === 'start' ? '开始后数字会换，离开时要念新的。' : '这是离开时的数字，与开始时不同。'}
            只念给服务对象本人或家人，不要直接告诉志愿者。
          </p>
        </div>
      )}
    </Modal>
  );
}
