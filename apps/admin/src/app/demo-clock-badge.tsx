import { ClockCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { useNow } from '../api/server-time';
import { dateTime, duration } from '../kit/text/format';
import { useDistrict } from '../district/district';
import { hasRole, useMe } from '../session/session';

/** In demo mode: which time it is for the product, and that it is not the real one. */
export function DemoClockBadge() {
  const district = useDistrict();
  const me = useMe();
  const now = useNow(5_000);
  if (!district?.demo) return null;
  const ahead = district.clockOffsetMinutes;
  const badge = (
    <>
      <ClockCircleOutlined aria-hidden /> 演示时钟 <b className="num">{dateTime(now)}</b>
    </>
  );
  return (
    <Tooltip title={ahead > 0 ? `比真实时间快 ${duration(ahead)}` : '与真实时间一致'}>
      {hasRole(me, 'platform') ? (
        <Link to="/demo-clock" className="demo-badge">
          {badge}
        </Link>
      ) : (
        <span className="demo-badge">{badge}</span>
      )}
    </Tooltip>
  );
}
