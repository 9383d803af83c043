import type { ApiError } from '@/client';
import { goTab } from '@/platform';
import { Card, ErrorState, SecondaryButton } from '@/ui';

/** Shown when the activity cannot be loaded: try again, or go to the list. */
export function NotThere({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  // The server refuses a link with a bad number as invalid input, but the person has filled in nothing.
  const text = error.code === 'INVALID_INPUT' ? '没有找到这个活动，链接可能不完整' : error.message;
  return (
    <Card>
      <ErrorState text={text} onRetry={onRetry} />
      <SecondaryButton text="查看全部活动" onTap={() => goTab('activities')} />
    </Card>
  );
}
