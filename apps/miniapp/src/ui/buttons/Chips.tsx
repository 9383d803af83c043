import { ScrollView, Text, View } from '@tarojs/components';
import { useId } from 'react';
import { useKeepInView } from '@/platform';
import './Chips.scss';
import { Icon, type IconName } from '../icons/Icon';
import { Tap } from './Tap';

interface ChipProps {
  text: string;
  chosen?: boolean;
  icon?: IconName;
  onTap: () => void;
  role?: 'button' | 'radio' | 'checkbox' | 'tab';
  disabled?: boolean;
  id?: string;
}

/** A rounded choice. `role="button"`: opens something; otherwise it is chosen or not. */
export function Chip({ text, chosen = false, icon, onTap, role = 'button', disabled = false, id }: ChipProps) {
  return (
    <Tap
      role={role}
      {...(role === 'button' ? {} : { chosen })}
      label={text}
      {...(id ? { id } : {})}
      disabled={disabled}
      className={`chip ${chosen ? 'chip--on' : ''} ${disabled ? 'chip--off' : ''}`}
      onTap={onTap}
    >
      <Text>{text}</Text>
      {icon ? <Icon name={icon} size={16} /> : null}
    </Tap>
  );
}

export interface Option<V extends string | number = string> {
  value: V;
  label: string;
  /** Second line, where there is room. */
  note?: string;
}

/** Chooses one of a few, in a row that scrolls sideways: periods, categories. The chosen one is always in sight. */
export function ChipBar<V extends string | number>({
  label,
  options,
  value,
  onChange,
}: {
  label: string;
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}) {
  // The browser keeps several pages on top of each other, so the id must be the bar's own.
  const bar = `chips${useId().replace(/\W/g, '')}`;
  const at = options.findIndex((o) => o.value === value);
  const inView = useKeepInView(at < 0 ? '' : `${bar}-${at}`);
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className="chip-bar" {...inView} {...{ role: 'radiogroup', 'aria-label': label }}>
      <View className="chip-bar__row">
        {options.map((o, i) => (
          <Chip key={o.value} id={`${bar}-${i}`} role="radio" text={o.label} chosen={o.value === value} onTap={() => onChange(o.value)} />
        ))}
      </View>
    </ScrollView>
  );
}

/** Tabs inside a page, e.g. 即将开始 and 已结束: equal widths, underlined. */
export function Segments<V extends string>({
  options,
  value,
  onChange,
}: {
  options: readonly Option<V>[];
  value: V;
  onChange: (value: V) => void;
}) {
  return (
    <View className="segments" {...{ role: 'tablist' }}>
      {options.map((o) => (
        <Tap
          key={o.value}
          role="tab"
          chosen={o.value === value}
          label={o.label}
          className={`segments__one ${o.value === value ? 'segments__one--on' : ''}`}
          onTap={() => onChange(o.value)}
        >
          <Text>{o.label}</Text>
        </Tap>
      ))}
    </View>
  );
}
