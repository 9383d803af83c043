import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { useApi } from '@/api';
import { isOpen } from './words';

const EVERY_MS = 10_000;

/** Whether the page is in front: pages behind others, or in another tab, do not ask again. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return shown;
}

/** Reads an order, again every ten seconds while it is open and the page is in front. */
export function useWatchedOrder(orderId: number, enabled = true) {
  const shown = useShown();
  const [ended, setEnded] = useState(false);
  const order = useApi('getOrder', { params: { orderId } }, { enabled, ...(shown && !ended ? { every: EVERY_MS } : {}) });
  const over = order.data !== undefined && !isOpen(order.data);
  if (over !== ended) setEnded(over);
  return order;
}
