import { App } from 'antd';
import { useAct } from '../../../api/use-api';

/** After saving: submits the project if asked to, then leaves the page. When the submission is refused, the draft stays saved. */
export function useSaved() {
  const { message } = App.useApp();
  const submission = useAct('submitProject', { done: '已提交，等待审核' });
  return async (projectId: number, submit: boolean, leave: () => void) => {
    if (!submit) message.success('草稿已保存');
    else await submission.mutateAsync({ params: { projectId } }).catch(() => undefined);
    leave();
  };
}
