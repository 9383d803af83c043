import { Button, Result } from 'antd';
import { errorText, requestIdOf } from '../api/error-text';

/** What went wrong, what to do, and the number to give to support. */
export function ErrorResult({ error, retry }: { error: unknown; retry?: () => void }) {
  const requestId = requestIdOf(error);
  return (
    <Result
      status="warning"
      title={errorText(error)}
      subTitle={requestId ? `问题编号 ${requestId}` : undefined}
      extra={
        retry && (
          <Button type="primary" onClick={retry}>
            再试一次
          </Button>
        )
      }
    />
  );
}
