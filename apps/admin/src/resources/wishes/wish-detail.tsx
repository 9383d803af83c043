import { Alert, Card, Skeleton, Timeline } from 'antd';
import { wishWords, word } from '@zhiyuanhong/contracts/words';
import { useApi } from '../../api/use-api';
import { CategoryMark } from '../../kit/marks/category-mark';
import { ErrorResult } from '../../kit/feedback/error-result';
import { dateTime, duration } from '../../kit/text/format';
import { Chip } from '../../kit/marks/chip';
import { StateTag } from '../../kit/marks/state-tag';
import { WishActions } from './wish-actions';
import type { Wish } from './types';

/** One wish with everything that a reviewer may see and do. */
export function WishDetail({ wishId }: { wishId: number }) {
  const found = useApi('getWish', { params: { wishId } });
  const wish = found.data;
  if (found.isError && !wish) return <ErrorResult error={found.error} retry={() => void found.refetch()} />;
  if (!wish) return <Skeleton active paragraph={{ rows: 10 }} />;
  return (
    <div className="stack">
      {wish.overdue && <Alert type="warning" showIcon title="已超过期限，请联系认领人或许愿人" />}
      <Facts wish={wish} />
      <WishActions key={`${wish.id} ${wish.state}`} wish={wish} />
      <Card size="small" title="经过">
        <Timeline
          items={wish.history.map(({ at, actorName, action, reason }) => ({
            content: (
              <>
                <b>{word(wishWords, action)}</b> {actorName}
                <div className="cell-sub">
                  {dateTime(at)}
                  {reason ? ` · ${reason}` : ''}
                </div>
              </>
            ),
          }))}
        />
      </Card>
    </div>
  );
}

function Facts({ wish }: { wish: Wish }) {
  const { original, contact, volunteer } = wish;
  const rewritten = original !== null && (original.title !== wish.title || original.words !== wish.words);
  return (
    <dl className="facts">
      <dt>状态</dt>
      <dd>
        <StateTag of="wish" state={wish.state} /> {wish.byPhone && <Chip tone="waiting">电话确认</Chip>}
      </dd>
      <dt>心愿</dt>
      <dd>
        <b>{wish.title}</b>
        <div className="pre">{wish.words}</div>
      </dd>
      {rewritten && (
        <>
          <dt>许愿人原话</dt>
          <dd>
            <b>{original.title}</b>
            <div className="pre">{original.words}</div>
          </dd>
        </>
      )}
      <dt>类别</dt>
      <dd>
        <CategoryMark code={wish.category} name={wish.categoryName} />
      </dd>
      <dt>社区</dt>
      <dd>{wish.regionName}</dd>
      <dt>评估时数</dt>
      <dd>{wish.minutes === null ? '审核时评估' : `${duration(wish.minutes)}，${wish.points ?? 0} 积分`}</dd>
      {contact && (
        <>
          <dt>许愿人</dt>
          <dd>
            {contact.name} <span className="num">{contact.phone}</span>
            <div className="cell-sub">
              {contact.regionName} {contact.address}
            </div>
          </dd>
        </>
      )}
      {volunteer && (
        <>
          <dt>认领人</dt>
          <dd>
            {volunteer.name}
            {volunteer.star > 0 && `（${volunteer.star} 星）`} {volunteer.phone && <span className="num">{volunteer.phone}</span>}
          </dd>
        </>
      )}
      {wish.report && (
        <>
          <dt>完成情况</dt>
          <dd className="pre">{wish.report}</dd>
        </>
      )}
      {wish.thanks !== null && (
        <>
          <dt>致谢</dt>
          <dd className="pre">
            {wish.stars} 星　{wish.thanks || '没有留言'}
          </dd>
        </>
      )}
      {wish.reason && (
        <>
          <dt>最近说明</dt>
          <dd className="pre">{wish.reason}</dd>
        </>
      )}
    </dl>
  );
}
