import type { PropsWithChildren } from 'react';

export type PressButtonProps = PropsWithChildren<{
  className: string;
  /** Takes no press. */
  off: boolean;
  busy: boolean;
  /** What a screen reader says. */
  label: string;
  onPress: () => void;
  /** What WeChat does itself; elsewhere it does nothing and is not offered. */
  openType?: 'getPhoneNumber' | 'share' | undefined;
  onPhoneNumber?: ((code: string) => void) | undefined;
}>;
