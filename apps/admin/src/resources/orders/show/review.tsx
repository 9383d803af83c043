import { Flex, Rate } from 'antd';
import { dateTime } from '../../../kit/text/format';
import { Chip } from '../../../kit/marks/chip';
import type { Order } from '../types';

/** What the person served said, and what was done about a bad review. */
export function Review({ order: { review, followUp } }: { order: Order }) {
  return (
    <section className="order-card-box" aria-label="评单">
      <h2 className="section-title">
        评价 {review?.byPhone && <Chip>电话回访</Chip>}
        {followUp?.open && <Chip tone="bad">待回访处理</Chip>}
      </h2>
      {review && (
        <>
          <Flex gap={10} align="center">
            <Rate disabled value={review.stars} aria-label={`${review.stars} 星`} />
            <b className="num">{review.stars} 星</b>
          </Flex>
          {review.words && <p className="pre history-reason">{review.words}</p>}
          <p className="cell-sub" style={{ margin: '6px 0 0' }}>
            {review.byName}，{dateTime(review.at)}
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
