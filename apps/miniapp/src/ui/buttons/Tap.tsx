import { View } from '@tarojs/components';
import type { KeyboardEvent, PropsWithChildren } from 'react';

interface TapProps {
  /** Text for screen readers; needed where the content is not plain text. */
  label?: string;
  onTap: () => void;
  disabled?: boolean;
  className?: string;
  role?: 'button' | 'tab' | 'checkbox' | 'radio' | 'switch' | 'link';
  /** For the roles tab, checkbox, radio and switch. */
  chosen?: boolean;
  style?: Record<string, string>;
  id?: string;
}

/** Anything that can be tapped. Only this component handles taps, keys and screen readers. */
export function Tap({
  label,
  onTap,
  disabled = false,
  className = '',
  role = 'button',
  chosen,
  style,
  id,
  children,
}: PropsWithChildren<TapProps>) {
  const chosenAs = role === 'tab' ? 'aria-selected' : 'aria-checked';
  const aria = {
    role,
    ...(label ? { 'aria-label': label } : {}),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
    ...(chosen === undefined ? {} : { [chosenAs]: String(chosen) }),
    ...(process.env.TARO_ENV === 'h5'
      ? {
          tabIndex: disabled ? -1 : 0,
          onKeyDown: (event: KeyboardEvent) => {
            if (disabled || (event.key !== 'Enter' && event.key !== ' ')) return;
            event.preventDefault();
            onTap();
          },
        }
      : {}),
  };
  return (
    <View
      className={`tap ${className}`}
      style={style}
      {...(id ? { id } : {})}
      hoverClass={disabled ? 'none' : 'tap--down'}
      onClick={(event) => {
        event.stopPropagation();
        if (!disabled) onTap();
      }}
      {...aria}
    >
      {children}
    </View>
  );
}
