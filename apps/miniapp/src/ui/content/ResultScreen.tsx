import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { PrimaryButton, SecondaryButton } from '../buttons/Button';
import { Icon } from '../icons/Icon';
import './ResultScreen.scss';

interface Action {
  text: string;
  onTap: () => void;
  busy?: boolean;
}

/** Result of an important action over the whole screen: a green tick and what was recorded, or a red heading, the reason and what to do. */
export function ResultScreen({
  ok,
  title,
  lines,
  children,
  primary,
  secondary,
}: {
  ok: boolean;
  title: string;
  lines?: readonly string[];
  children?: ReactNode;
  primary?: Action | undefined;
  secondary?: Action | undefined;
}) {
  return (
    <View className={`result ${ok ? 'result--ok' : 'result--fail'}`} {...{ role: ok ? 'status' : 'alert' }}>
      <View className="result__main">
        <View className="result__mark">
          <Icon name={ok ? 'check' : 'minus'} size={56} />
        </View>
        <Text className="result__title" {...{ role: 'heading', 'aria-level': '1' }}>
          {title}
        </Text>
        {lines?.map((line) => (
          <Text key={line} className="result__line">
            {line}
          </Text>
        ))}
        {children}
      </View>
      <View className="result__buttons">
        {primary ? <PrimaryButton {...primary} /> : null}
        {secondary ? <SecondaryButton {...secondary} /> : null}
      </View>
    </View>
  );
}
