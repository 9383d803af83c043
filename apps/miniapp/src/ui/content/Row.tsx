import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons/Icon';
import './Row.scss';
import { Tap } from '../buttons/Tap';

interface RowProps {
  title: string;
  icon?: IconName;
  /** Second line. */
  note?: ReactNode;
  /** At the right end. */
  value?: ReactNode;
  onTap?: () => void;
  label?: string;
}

/** A line in a `<Card flush>`; with `onTap` it leads somewhere. */
export function Row({ title, icon, note, value, onTap, label }: RowProps) {
  const inner = (
    <>
      {icon ? (
        <View className="row__icon">
          <Icon name={icon} />
        </View>
      ) : null}
      <View className="row__main">
        <Text className="row__title">{title}</Text>
        {note ? <View className="row__note">{note}</View> : null}
      </View>
      {value !== undefined && value !== null ? <View className="row__value">{value}</View> : null}
      {onTap ? <Icon name="chevron-right" size={18} className="row__arrow" /> : null}
    </>
  );
  if (!onTap) return <View className="row">{inner}</View>;
  return (
    <Tap className="row" onTap={onTap} {...(label ? { label } : {})}>
      {inner}
    </Tap>
  );
}

/** A fact with its icon: time, place, people. */
export function Fact({ icon, children, label }: { icon: IconName; children: ReactNode; label?: string }) {
  return (
    <View className="fact" {...(label ? { 'aria-label': label } : {})}>
      <View className="fact__icon">
        <Icon name={icon} size={18} />
      </View>
      <View className="fact__text">{children}</View>
    </View>
  );
}
