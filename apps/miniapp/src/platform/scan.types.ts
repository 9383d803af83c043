export interface ScanRequest {
  /** Which codes are understood, in words. */
  hint: string;
  /** Offer 输入6位码 as a way out. */
  typed?: boolean;
}

/** `typed`: the person would rather type the digits. `cancelled`: neither. */
export type ScanResult = { kind: 'text'; text: string } | { kind: 'typed' } | { kind: 'cancelled' };
