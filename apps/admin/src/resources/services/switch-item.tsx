import { useAct } from '../../api/use-api';
import { ConfirmButton } from '../../kit/actions/confirm-button';
import { inputOf } from './item-values';
import type { ServiceItem } from './types';

/** Puts an item on the menu 上架, or takes it off 下架. */
export function SwitchItem({ item }: { item: ServiceItem }) {
  const label = item.offered ? '下架' : '上架';
  const act = useAct('updateServiceItem', { done: item.offered ? '已下架' : '已上架' });
  return (
    <ConfirmButton
      danger={item.offered}
      title={`${label}“${item.title}”？`}
      hint={item.offered ? '居民不能再点这项服务；已下的订单照常办理，以后可以重新上架。' : '居民马上就能点这项服务。'}
      okText={label}
      run={() => act.mutateAsync({ params: { itemId: item.id }, body: { ...inputOf(item), offered: !item.offered } })}
    >
      {label}
    </ConfirmButton>
  );
}
