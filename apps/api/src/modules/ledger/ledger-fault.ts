import type { FaultKind } from './core/verify-chain.js';

/** Something that was altered, or does not agree. */
export interface LedgerFault {
  readonly kind:
    | FaultKind
    /** The head is not signed as it is: position, rest, or debt were altered, or it is another volunteer's. */
    | 'headForged'
    | 'rootDiffers'
    | 'rootMissing'
    | 'rootUnreadable'
    | 'rootOrder'
    /** The two sides of a movement do not agree. */
    | 'unbalanced'
    | 'balanceDiffers'
    /** A record (service, voucher, wish) does not agree with what was moved for it. */
    | 'recordDiffers'
    | 'starDiffers'
    | 'boardDiffers';
  /** Account, day of a root, line of the root file, transfer key, or board. */
  readonly where: string;
  readonly text: string;
}
