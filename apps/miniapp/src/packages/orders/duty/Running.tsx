import { Text } from '@tarojs/components';
import { useServerNow } from '@/district';
import { countsFrom } from '@/features/duties/words';
import { clock, timeOf } from '@/format';

/** Time that the service has lasted, by the server's clock, and until when it counts. */
export function Running({ appointedAt, checkInAt, plannedEndsAt }: { appointedAt: string; checkInAt: string; plannedEndsAt: string }) {
  const from = new Date(countsFrom(appointedAt, checkInAt)).getTime();
  const until = new Date(plannedEndsAt).getTime();
  const now = useServerNow(1000).getTime();
  return (
    <>
      <Text className="duty__time figures">{clock(Math.min(now, until) - from)}</Text>
      <Text className="second">
        {timeOf(checkInAt)} 签到，最多计到 {timeOf(plannedEndsAt)}
        {now > until ? '，时间已到，请签退' : ''}
      </Text>
    </>
  );
}
