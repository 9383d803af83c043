import type { Input, RowOf } from '../../api/types';

export type ItemInput = Input<'createServiceItem'>['body'];
export type ServiceItem = RowOf<'listServiceItems'>;
