import { spotCheckWayWords, word } from '@zhiyuanhong/contracts/words';
import { Card } from 'antd';
import { useApi } from '../../api/use-api';
import { dateTime } from '../../kit/text/format';
import { StateTag } from '../../kit/marks/state-tag';

/** Results of the project's spot-checks 抽查; draws nothing when there are none. */
export function SpotChecks({ projectId }: { projectId: number }) {
  const { data } = useApi('listSpotChecks', { query: { projectId, state: 'recorded' } });
  if (!data || data.items.length === 0) return null;
  return (
    <Card title="抽查记录">
      <div className="stack">
        {data.items.map(({ id, finding, way, words, doneAt }) => (
          <div key={id}>
            {finding && <StateTag of="finding" state={finding} />} {way && `${word(spotCheckWayWords, way)}抽查`}
            <div className="cell-sub">{doneAt && dateTime(doneAt)}</div>
            <div className="pre">{words}</div>
          </div>
        ))}
      </div>
    </Card>
  );
}
