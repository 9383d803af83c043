import { ApiError } from '@zhiyuanhong/contracts/client';
import { Button, Flex } from 'antd';
import { Link } from 'react-router';
import { errorText, requestIdOf } from '../../api/error-text';
import { Notice } from './notice';
import { useBack, useCameFromInside } from '../page/use-back';

/** Shows a failed read: what went wrong, what to do, and the request's number for support. */
export function ErrorResult({ error, retry }: { error: unknown; retry?: () => void }) {
  if (error instanceof ApiError && error.code === 'NOT_FOUND') return <Gone text={error.message} />;
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

/** The record is gone: trying again would not help, so the button leads back. */
function Gone({ text }: { text: string }) {
  const inside = useCameFromInside();
  const back = useBack('/');
  return (
    <Notice title={text}>
      <Flex gap={12} justify="center" wrap>
        {inside && <Button onClick={back}>返回</Button>}
        <Link to="/">
          <Button type="primary" tabIndex={-1}>
            回到今日待办
          </Button>
        </Link>
      </Flex>
    </Notice>
  );
}
