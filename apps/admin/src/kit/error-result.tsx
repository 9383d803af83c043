import { Button } from 'antd';
import { errorText, requestIdOf } from '../api/error-text';
import { Notice } from './notice';

/** What went wrong, what to do, and the number to give to support. */
export function ErrorResult({ error, retry }: { error: unknown; retry?: () => void }) {
  const requestId = requestIdOf(error);
  return (
    <Notice title={errorText(error)} text={requestId ? `问题编号 ${requestId}` : undefined}>
      {retry && (
        <Button type="primary" onClick={retry}>
          再试一次
        </Button>
      )}
    </Notice>
  );
}
