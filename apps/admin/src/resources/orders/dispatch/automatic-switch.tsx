import { Flex, Switch } from 'antd';
import { useAct, useShow } from '../../../api/use-api';

/** Switches 自动派单 of one order on or off. */
export function AutomaticSwitch({ orderId, automatic }: { orderId: number; automatic: boolean }) {
  const act = useAct('dispatchOrder', { done: (answer) => (answer.automatic ? '自动派单已开启' : '自动派单已停止，由您来选人') });
  // Shows the new state at once, so that a second press reverses it instead of repeating it.
  const show = useShow('getOrder', { params: { orderId } });
  return (
    <Flex gap={12} align="center" className="automatic">
      <Switch
        checked={automatic}
        loading={act.isPending}
        aria-label="自动派单"
        onChange={(on) => act.mutate({ params: { orderId }, body: { automatic: on } }, { onSuccess: show })}
      />
      <div>
        <b>自动派单{automatic ? '进行中' : ''}</b>
        <div className="cell-sub">
          {automatic
            ? '系统按下面的排序依次发出邀约，没人接受就问后面的人，直到有人接受。您手动发邀约，它就停下。'
            : '开启后系统按下面的排序依次发出邀约，直到有人接受；您随时可以停下，自己选人。'}
        </div>
      </div>
    </Flex>
  );
}
