import type { ReactNode } from 'react';
import { useSwitch } from '@/district';
import { type IconName, PrimaryButton, SecondaryButton } from '@/ui';

interface JoinButtonProps {
  text?: string;
  icon?: IconName;
  label?: string;
  /** For use inside a list. */
  small?: boolean;
  /** Drawn where the district has the module 加入志愿者 switched off. */
  otherwise?: ReactNode;
}

/** Button that opens the page for joining, where the district has the module 加入志愿者 switched on. */
export function JoinButton({ text = '加入志愿者', small = false, otherwise = null, ...look }: JoinButtonProps) {
  const join = useSwitch().way(text, '/packages/join/index');
  if (!join) return <>{otherwise}</>;
  return small ? <SecondaryButton small {...join} {...look} /> : <PrimaryButton {...join} {...look} />;
}
