import { App } from 'antd';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/use-api';

/** After saving: hands it in when asked, and leads to the project. A refused submission leaves the draft saved. */
export function useSaved() {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const submission = useAct('submitProject', { done: '已提交，等待审核' });
  return async (projectId: number, submit: boolean) => {
    if (!submit) message.success('草稿已保存');
    else await submission.mutateAsync({ params: { projectId } }).catch(() => undefined);
    await navigate(`/projects/${projectId}`, { replace: true });
  };
}
