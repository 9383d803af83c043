import type { Input, RowOf } from '../../api/types';

export type GrantInput = Input<'createStaff'>['body']['grants'][number];
export type Staff = RowOf<'listStaff'>;
