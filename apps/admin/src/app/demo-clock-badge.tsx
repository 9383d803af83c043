import { ClockCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useNow } from '../api/server-time';
import { dateTime, duration } from '../kit/text/format';
import { useDistrict } from '../district/district';
import { PageLink } from '../kit/resource/page-link';

/** In a demo, shows the time of the demo clock and that it is not the real time. */
export function DemoClockBadge() {
  const district = useDistrict();
  const now = useNow(5_000);
  if (!district?.demo) return null;
  const ahead = district.clockOffsetMinutes;
  const badge = (
    <>
      <ClockCircleOutlined aria-hidden /> <span className="demo-badge-words">演示时钟</span> <b className="num">{dateTime(now)}</b>
    </>
  );
  return (
    <Tooltip title={ahead > 0 ? `比真实时间快 ${duration(ahead)}` : '与真实时间一致'}>
      <span>
        <PageLink to="/demo-clock" className="demo-badge" otherwise={<span className="demo-badge">{badge}</span>}>
          {badge}
        </PageLink>
      </span>
    </Tooltip>
  );
}
