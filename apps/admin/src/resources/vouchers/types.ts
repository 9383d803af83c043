import type { Answer, RowOf } from '../../api/types';

export type Verified = Answer<'verifyVoucher'>;
export type Verification = RowOf<'listVerifications'>;
