import type { PropsWithChildren } from 'react';

export type PressButtonProps = PropsWithChildren<{
  className: string;
  /** True: does not react to presses. */
  off: boolean;
  busy: boolean;
  /** Text for screen readers. */
  label: string;
  onPress: () => void;
  /** An action of WeChat's own; on H5 it does nothing and is not offered. */
  openType?: 'getPhoneNumber' | 'share' | undefined;
  onPhoneNumber?: ((code: string) => void) | undefined;
}>;
