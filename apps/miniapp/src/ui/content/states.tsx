import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { SecondaryButton } from '../buttons/Button';
import { Icon, type IconName } from '../icons/Icon';
import './states.scss';

/** Shown for an empty list, with the next step. */
export function Empty({
  text,
  hint,
  icon = 'sprout',
  action,
}: {
  text: string;
  hint?: string;
  icon?: IconName;
  action?: { text: string; onTap: () => void } | undefined;
}) {
  return (
    <View className="state">
      <View className="state__mark">
        <Icon name={icon} size={32} />
      </View>
      <Text className="state__text">{text}</Text>
      {hint ? <Text className="state__hint">{hint}</Text> : null}
      {action ? <SecondaryButton small text={action.text} onTap={action.onTap} /> : null}
    </View>
  );
}

/** Shown when loading failed: the reason, and a button to try again. */
export function ErrorState({ text, onRetry, busy }: { text: string; onRetry: () => void; busy?: boolean }) {
  return (
    <View className="state" {...{ role: 'alert' }}>
      <View className="state__mark state__mark--error">
        <Icon name="circle-alert" size={32} />
      </View>
      <Text className="state__text">{text}</Text>
      <SecondaryButton small text="重试" icon="refresh-cw" busy={busy ?? false} onTap={onRetry} />
    </View>
  );
}

/** Grey cards in the shape of the content that is loading. */
export function Skeleton({ rows = 3 }: { rows?: number }) {
  return (
    <View className="skeletons" {...{ role: 'status', 'aria-label': '正在加载' }}>
      {Array.from({ length: rows }, (_, i) => (
        <View key={i} className="skeleton">
          <View className="skeleton__line skeleton__line--long" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      ))}
    </View>
  );
}

interface Awaited<T> {
  data?: T | undefined;
  error: { message: string } | null;
  isFetching: boolean;
  refetch: () => unknown;
}

/**
 * Draws the answer of a query, or a skeleton, an error with a retry, or an empty state. An answer stays on screen when a later refresh
 * fails.
 */
export function Await<T>({
  query,
  rows,
  skeleton,
  isEmpty,
  empty,
  children,
}: {
  query: Awaited<T>;
  /** Number of rows of the skeleton. */
  rows?: number;
  skeleton?: ReactNode;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data === undefined) {
    if (query.error && !query.isFetching) return <ErrorState text={query.error.message} onRetry={() => void query.refetch()} />;
    return <>{skeleton ?? <Skeleton rows={rows ?? 3} />}</>;
  }
  if (isEmpty?.(query.data)) return <>{empty ?? <Empty text="这里还没有内容" />}</>;
  return <>{children(query.data)}</>;
}

/** End of a list that loads page by page. */
export function ListEnd({ loading, more, onMore }: { loading: boolean; more: boolean; onMore: () => void }) {
  return (
    <View className="list-end">
      {loading ? <Text>正在加载…</Text> : more ? <SecondaryButton small text="加载更多" onTap={onMore} /> : <Text>没有更多了</Text>}
    </View>
  );
}
