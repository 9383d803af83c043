import { useAct } from '../../api/use-api';
import { ActionBar } from '../../kit/actions/action-bar';
import { ReasonButton } from '../../kit/actions/reason-button';
import { ApproveWish } from './approve-wish';
import { ConfirmByPhone } from './confirm-by-phone';
import type { Wish } from './types';

const phrases = {
  return: ['请写清楚需要什么，几个人能办到', '这是一项服务，请到“点单”里选择', '超出志愿服务的范围，请联系社区', '内容不适合公开'],
  release: ['认领后长期没有进展', '志愿者联系不上', '志愿者请求退回'],
  sendBack: ['许愿人说还没有收到', '只完成了一部分', '东西不合适，需要更换'],
  withdraw: ['许愿人已经不需要了', '已由其他渠道解决', '联系不上许愿人'],
} as const;

/** What a reviewer may do with a wish, by the record's actions. */
export function WishActions({ wish }: { wish: Wish }) {
  const params = { wishId: wish.id };
  const review = useAct('reviewWish', { done: '已退回，并告知许愿人' });
  const release = useAct('releaseWish', { done: '已退回心愿墙' });
  const sendBack = useAct('sendBackWish', { done: '已告知认领人继续完成' });
  const withdraw = useAct('withdrawWish', { done: '已撤下' });
  // 双人复核: says why this reviewer may not confirm the wish: they assessed its hours.
  const others = wish.actions.includes('sendBack') && !wish.actions.includes('confirm');
  return (
    <>
      {others && <p className="page-hint">时数由您评估，电话确认须由另一位审核员办理。</p>}
      <ActionBar
        actions={wish.actions}
        draw={{
          approve: <ApproveWish wish={wish} />,
          return: (
            <ReasonButton
              danger
              title="退回这个心愿"
              okText="退回"
              phrases={phrases.return}
              run={(reason) => review.mutateAsync({ params, body: { decision: 'return', reason } })}
            >
              退回
            </ReasonButton>
          ),
          confirm: <ConfirmByPhone wish={wish} />,
          sendBack: (
            <ReasonButton
              title="心愿还没有实现"
              hint="退给认领人继续完成，不支付时数。"
              okText="退给认领人"
              phrases={phrases.sendBack}
              run={(reason) => sendBack.mutateAsync({ params, body: { reason } })}
            >
              还没实现
            </ReasonButton>
          ),
          release: (
            <ReasonButton
              title="退回心愿墙"
              hint="其他志愿者可以重新认领；认领人不受影响。"
              okText="退回心愿墙"
              phrases={phrases.release}
              run={(reason) => release.mutateAsync({ params, body: { reason } })}
            >
              退回心愿墙
            </ReasonButton>
          ),
          withdraw: (
            <ReasonButton
              danger
              title="撤下这个心愿"
              hint="撤下后不能恢复，许愿人可以重新许愿。"
              okText="撤下"
              phrases={phrases.withdraw}
              run={(reason) => withdraw.mutateAsync({ params, body: { reason } })}
            >
              撤下
            </ReasonButton>
          ),
        }}
      />
    </>
  );
}
