import { View } from '@tarojs/components';
import Taro, { useDidHide, useDidShow, useReachBottom } from '@tarojs/taro';
import { type PropsWithChildren, type ReactNode, useEffect, useState } from 'react';
import { useDistrict, useSwitch } from '@/district';
import { moduleOf, type TabKey } from '@/manifests';
import { pathNow } from '@/platform';
import { useElder } from '@/theme/elder';
import { ConfirmHost } from '../dialogs/confirm';
import { ErrorBoundary } from './ErrorBoundary';
import { NavBar } from './NavBar';
import { NotOpen } from './NotOpen';
import './Page.scss';
import { PhoneBar } from './PhoneBar';
import { ScanHost } from '../dialogs/ScanHost';
import { TabBar } from './TabBar';
import { ToastHost } from '../dialogs/ToastHost';

interface PageProps {
  /** Title in the navigation bar; short. */
  title: string;
  /** Set on tab pages: draws the tab bar. */
  tab?: TabKey;
  /** `brand`: the navigation bar has the district's colour, which the page's own `.page-band` continues. */
  tone?: 'plain' | 'brand';
  /** Content of the bar fixed at the bottom, for the main action. */
  bottom?: ReactNode;
  /** Called when the end of the list comes into view. */
  onBottom?: () => void;
  /** Without padding and gaps. */
  bare?: boolean;
}

/**
 * The frame of every page: title, elder mode, safe area, tab bar or bottom bar, dialogs, a message when drawing fails, and 未开通 where the
 * page's module is off.
 */
export function Page({ title, tab, tone = 'plain', bottom, onBottom, bare = false, children }: PropsWithChildren<PageProps>) {
  const elder = useElder((s) => s.elder);
  // Asked again whenever a page is shown, because the demo clock 演示时钟 may have been moved.
  useDistrict();
  const [shown, setShown] = useState(true);
  const [path, setPath] = useState(pathNow);
  useDidShow(() => {
    setShown(true);
    // Set when the page is shown: drawn behind another page, it got that page's address.
    setPath(pathNow());
    void Taro.setNavigationBarTitle({ title });
  });
  useDidHide(() => setShown(false));
  useReachBottom(() => onBottom?.());
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);

  const code = moduleOf(path);
  const off = !useSwitch().isOn(code);

  return (
    <View className={`zyh ${elder ? 'elder' : ''}`}>
      <NavBar title={title} back={!tab} tone={tone} />
      <View className={`page-body ${bare && !off ? 'page-body--bare' : ''}`} {...{ role: 'main' }}>
        <ErrorBoundary>{off && code ? <NotOpen title={title} code={code} /> : children}</ErrorBoundary>
      </View>
      {bottom && !off ? (
        <View className="page-bottom">
          <View className="page-bottom__room" />
          <View className="page-bottom__bar">{bottom}</View>
        </View>
      ) : null}
      {tab && elder ? <PhoneBar text={tab === 'orders' && !off ? '打电话点单' : '有事打电话'} /> : null}
      {tab ? <TabBar current={tab} /> : null}
      {shown ? <ConfirmHost /> : null}
      {shown ? <ScanHost /> : null}
      {shown ? <ToastHost /> : null}
    </View>
  );
}
