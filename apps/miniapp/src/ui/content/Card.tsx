import { Text, View } from '@tarojs/components';
import type { PropsWithChildren, ReactNode } from 'react';
import './Card.scss';
import { Icon } from '../icons/Icon';
import { Tap } from '../buttons/Tap';

interface CardProps {
  title?: string;
  /** Beside the title, e.g. a link 全部 or a tag. */
  aside?: ReactNode;
  /** Makes the whole card a button. */
  onTap?: () => void;
  label?: string;
  /** Without padding, for rows that reach the edges. */
  flush?: boolean;
}

/** A white card. */
export function Card({ title, aside, onTap, label, flush = false, children }: PropsWithChildren<CardProps>) {
  const className = `card ${flush ? 'card--flush' : ''}`;
  const inner = (
    <>
      {title ? (
        <View className="card__head">
          <Text className="card__title" {...{ role: 'heading', 'aria-level': '2' }}>
            {title}
          </Text>
          {aside}
        </View>
      ) : null}
      {children}
    </>
  );
  if (!onTap) return <View className={className}>{inner}</View>;
  return (
    <Tap className={className} onTap={onTap} {...(label ? { label } : {})}>
      {inner}
    </Tap>
  );
}

/** A heading between cards, with an optional link. */
export function Section({ title, more, children }: PropsWithChildren<{ title: string; more?: { text: string; onTap: () => void } }>) {
  return (
    <View className="section">
      <View className="section__head">
        <Text className="section__title" {...{ role: 'heading', 'aria-level': '2' }}>
          {title}
        </Text>
        {more ? (
          <Tap className="section__more" onTap={more.onTap} label={`${title}：${more.text}`}>
            <Text>{more.text}</Text>
            <Icon name="chevron-right" size={16} />
          </Tap>
        ) : null}
      </View>
      {children}
    </View>
  );
}
