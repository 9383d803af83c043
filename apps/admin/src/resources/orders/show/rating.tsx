import { Flex, Rate } from 'antd';
import { dateTime } from '../../../kit/text/format';
import { Chip } from '../../../kit/marks/chip';
import type { Order } from '../types';

/** The rating of the service, and what was done about a bad one. */
export function Rating({ order: { rating, followUp } }: { order: Order }) {
  return (
    <section className="order-card-box" aria-label="评单">
      <h2 className="section-title">
        评价 {rating?.byPhone && <Chip>电话回访</Chip>}
        {followUp?.open && <Chip tone="bad">待回访处理</Chip>}
      </h2>
      {rating && (
        <>
          <Flex gap={10} align="center">
            <Rate disabled value={rating.stars} aria-label={`${rating.stars} 星`} />
            <b className="num">{rating.stars} 星</b>
          </Flex>
          {rating.words && <p className="pre history-reason">{rating.words}</p>}
          <p className="cell-sub" style={{ margin: '6px 0 0' }}>
            {rating.byName}，{dateTime(rating.at)}
          </p>
        </>
      )}
      {followUp && !followUp.open && (
        <dl className="facts" style={{ marginTop: 12 }}>
          <dt>处理</dt>
          <dd className="pre">{followUp.note}</dd>
          <dt>办理人</dt>
          <dd>
            {followUp.closedByName}
            {followUp.closedAt && `，${dateTime(followUp.closedAt)}`}
          </dd>
        </dl>
      )}
    </section>
  );
}
