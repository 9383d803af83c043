import type { Claim } from '@/features/attendance/pending-claim';
import { useSwitch } from '@/district';
import { goTab, open } from '@/platform';
import { ReadAloud, ResultScreen } from '@/ui';
import type { Attendance, Told } from './flow';

interface ResultProps {
  told: Told;
  claim: Claim | null;
  record: Attendance | null;
  again: () => void;
  onCamera: () => void;
  onDigits: () => void;
}

/** The result of a scan over the whole screen, with the next step. */
export function Result({ told, claim, record, again, onCamera, onDigits }: ResultProps) {
  const home = { text: '返回首页', onTap: () => goTab('home') };
  const { way } = useSwitch();
  const slotId = record?.slotId ?? claim?.slotId;
  const activityId = record?.activityId ?? claim?.activityId;
  const buttons = {
    home: [{ text: '完成', onTap: home.onTap }],
    scan: [
      { text: '重新扫码', onTap: onCamera },
      { text: '输入6位码', onTap: onDigits },
    ],
    retry: [{ text: '重试', onTap: again }, home],
    login: [home],
    activity: [activityId ? way('查看活动', '/packages/activities/detail/index', { id: activityId, slot: slotId }) : undefined, home],
    record: [
      { text: '完成', onTap: home.onTap },
      ...(slotId ? [{ text: '查看服务记录', onTap: () => open('/packages/attendance/record/index', { slot: slotId }) }] : []),
    ],
  }[told.onward];
  const [primary, secondary] = buttons.filter((one) => one !== undefined);
  return (
    <ResultScreen ok={told.ok} title={told.title} lines={told.lines} primary={primary} secondary={secondary}>
      <ReadAloud text={[told.title, ...told.lines].join('。')} />
    </ResultScreen>
  );
}
