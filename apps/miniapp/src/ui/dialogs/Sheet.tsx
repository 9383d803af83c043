import { ScrollView, Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import { Icon } from '../icons/Icon';
import './Sheet.scss';
import { Tap } from '../buttons/Tap';

interface SheetProps {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Stays below the scrolling content, e.g. a button. */
  foot?: ReactNode;
}

/** A sheet from the bottom for choices, filters and details. It has no state of its own: the page draws it from the page's state. */
export function Sheet({ open, title, onClose, foot, children }: PropsWithChildren<SheetProps>) {
  if (!open) return null;
  return (
    <View className="sheet">
      <View className="sheet__veil" catchMove onClick={onClose} />
      <View className="sheet__box" {...{ role: 'dialog', 'aria-modal': 'true', 'aria-label': title }}>
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <Tap label="关闭" className="sheet__close" onTap={onClose}>
            <Icon name="x" />
          </Tap>
        </View>
        <ScrollView scrollY className="sheet__body">
          <View className="sheet__inner">{children}</View>
        </ScrollView>
        {foot ? <View className="sheet__foot">{foot}</View> : null}
      </View>
    </View>
  );
}
