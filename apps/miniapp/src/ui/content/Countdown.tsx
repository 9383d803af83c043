import { Text } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { HOUR_MS, MINUTE_MS } from '@zhiyuanhong/contracts/spans';
import { serverNow, useServerNow } from '@/district';
import { clock, duration } from '@/format';

/** Time left until a moment, by the server's clock: 2小时5分 for more than an hour, then 59:59. Calls `onEnd` once. */
export function Countdown({ until, onEnd, className = '' }: { until: string; onEnd?: () => void; className?: string }) {
  const left = new Date(until).getTime() - useServerNow(1000).getTime();
  const ended = useRef('');
  useEffect(() => {
    if (ended.current === until || new Date(until).getTime() > serverNow().getTime()) return;
    ended.current = until;
    onEnd?.();
  });
  return <Text className={`figures ${className}`}>{left > HOUR_MS ? duration(Math.floor(left / MINUTE_MS)) : clock(left)}</Text>;
}
