import type { ApiError } from '@/client';
import { goTab } from '@/platform';
import { Card, ErrorState, SecondaryButton } from '@/ui';

/** The activity cannot be shown: again, or on to those that there are. */
export function NotThere({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  // A link without a proper number is refused for its form; nobody filled in anything.
  const text = error.code === 'INVALID_INPUT' ? '没有找到这个活动，链接可能不完整' : error.message;
  return (
    <Card>
      <ErrorState text={text} onRetry={onRetry} />
      <SecondaryButton text="查看全部活动" onTap={() => goTab('activities')} />
    </Card>
  );
}
