import type { ReactNode } from 'react';
import { useSwitch } from '@/district';
import { type IconName, PrimaryButton, SecondaryButton } from '@/ui';

interface JoinButtonProps {
  text?: string;
  icon?: IconName;
  label?: string;
  /** One of several in a list. */
  small?: boolean;
  /** Drawn where the district takes nobody in by phone. */
  otherwise?: ReactNode;
}

/** The way to become a volunteer, where the district has joining by oneself 加入志愿者 switched on. */
export function JoinButton({ text = '加入志愿者', small = false, otherwise = null, ...look }: JoinButtonProps) {
  const join = useSwitch().way(text, '/packages/join/index');
  if (!join) return <>{otherwise}</>;
  return small ? <SecondaryButton small {...join} {...look} /> : <PrimaryButton {...join} {...look} />;
}
