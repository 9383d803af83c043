import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { SecondaryButton } from '../buttons/Button';
import { Icon, type IconName } from '../icons/Icon';
import './states.scss';

/** Nothing here yet, and the next step. */
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

/** It did not work: why, and again. */
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

/** Grey cards in the shape of what is coming. */
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
 * Draws what a query answered, or its skeleton, its error with retry, its empty state.
 * What was once on screen stays there when a later refresh fails.
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
  /** Rows of the standard skeleton. */
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

/** The foot of a list that loads page by page. */
export function ListEnd({ loading, more, onMore }: { loading: boolean; more: boolean; onMore: () => void }) {
  return (
    <View className="list-end">
      {loading ? <Text>正在加载…</Text> : more ? <SecondaryButton small text="加载更多" onTap={onMore} /> : <Text>没有更多了</Text>}
    </View>
  );
}
