import { DAY_MS } from '@zhiyuanhong/contracts/spans';
import { provisional } from '../../api/calendar';
import { useNow } from '../../api/server-time';
import { ago, dateTime } from '../text/format';
import { Chip } from './chip';

/** Time left until a deadline: amber in the last three days, red once it has passed. */
export function Due({ at }: { at: string }) {
  const now = useNow();
  const days = (new Date(at).getTime() - now.getTime()) / DAY_MS;
  return (
    <span title={`${dateTime(at)}${provisional(at)}`}>
      <Chip tone={days < 0 ? 'bad' : days < 3 ? 'waiting' : 'quiet'}>
        {days < 0 ? `已逾期，${ago(at, now).replace('前', '')}` : `还剩 ${ago(at, now).replace('后', '')}`}
        {provisional(at)}
      </Chip>
    </span>
  );
}
