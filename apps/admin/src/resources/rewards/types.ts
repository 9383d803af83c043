import type { RowOf } from '../../api/types';

export type Reward = RowOf<'listPartnerRewards'>;
