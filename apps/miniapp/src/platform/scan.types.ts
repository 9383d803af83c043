export interface ScanRequest {
  /** Which codes can be scanned, in words. */
  hint: string;
  /** True: also offers 输入6位码. */
  typed?: boolean;
}

/** `typed`: the person wants to type the digits. `cancelled`: neither. */
export type ScanResult = { kind: 'text'; text: string } | { kind: 'typed' } | { kind: 'cancelled' };
