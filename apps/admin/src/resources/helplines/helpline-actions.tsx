import { useAct } from '../../api/use-api';
import { ConfirmButton } from '../../kit/actions/confirm-button';
import type { Helpline } from './types';

/** Hides a helpline, or shows it again. */
export function SwitchHelpline({ helpline: { id, ...fields } }: { helpline: Helpline }) {
  const label = fields.shown ? '隐藏' : '显示';
  const act = useAct('updateHelpline', { done: `已${label}` });
  return (
    <ConfirmButton
      title={`${label}“${fields.name}”？`}
      hint={fields.shown ? '隐藏后手机端看不到，可以再显示。' : '手机端马上就能看到。'}
      okText={label}
      run={() => act.mutateAsync({ params: { helplineId: id }, body: { ...fields, shown: !fields.shown } })}
    >
      {label}
    </ConfirmButton>
  );
}

/** Removes a helpline for good. */
export function RemoveHelpline({ helpline: { id, name }, close }: { helpline: Helpline; close: () => void }) {
  const act = useAct('removeHelpline', { done: '已删除' });
  const run = async () => {
    await act.mutateAsync({ params: { helplineId: id } });
    close();
  };
  return (
    <ConfirmButton danger title={`删除“${name}”？`} hint="删除后不能恢复；只是暂时不用，可以隐藏。" okText="删除" run={run}>
      删除
    </ConfirmButton>
  );
}
