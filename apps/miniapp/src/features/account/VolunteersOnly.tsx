import type { PropsWithChildren } from 'react';
import { useSwitch } from '@/district';
import { openLogin } from '@/features/account/ways';
import { useWho } from '@/session';
import { Empty, type IconName } from '@/ui';

/** Draws its content for volunteers; for others a button to log in or join. `what` completes 登录后查看…. */
export function VolunteersOnly({ what, icon, children }: PropsWithChildren<{ what: string; icon: IconName }>) {
  const who = useWho();
  const { way } = useSwitch();
  if (who === 'guest') return <Empty icon="log-in" text={`登录后查看${what}`} action={{ text: '去登录', onTap: openLogin }} />;
  if (who === 'account')
    return <Empty icon={icon} text={`加入志愿者后，这里是${what}`} action={way('加入志愿者', '/packages/join/index')} />;
  return <>{children}</>;
}
