import { useAct } from '../../../api/use-api';
import { ConfirmButton } from '../../../kit/actions/confirm-button';

type Action = 'pause' | 'resume' | 'end';

const words: Record<Action, { label: string; title: string; hint: string; done: string }> = {
  pause: { label: '暂停', title: '暂停兑换？', hint: '志愿者暂时不能兑换，已兑出的券照常核销，可以随时恢复。', done: '已暂停兑换' },
  resume: { label: '恢复', title: '恢复兑换？', hint: '志愿者可以继续兑换剩余的份数。', done: '已恢复兑换' },
  end: { label: '下架', title: '下架这个回馈项目？', hint: '不能再兑换，也不能恢复；已兑出的券在有效期内照常核销。', done: '已下架' },
};

export function SwitchReward({ rewardId, action }: { rewardId: number; action: Action }) {
  const { label, title, hint, done } = words[action];
  const act = useAct('switchReward', { done });
  return (
    <ConfirmButton
      danger={action === 'end'}
      title={title}
      hint={hint}
      okText={label}
      run={() => act.mutateAsync({ params: { rewardId }, body: { action } })}
    >
      {label}
    </ConfirmButton>
  );
}
