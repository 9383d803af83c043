import { View } from '@tarojs/components';
import type { IconName } from './icons.gen';

export type { IconName };

/** A line icon in the colour of the text. `size` in CSS pixels, larger in elder mode. Use it beside text. */
export function Icon({ name, size, colour, className = '' }: { name: IconName; size?: number; colour?: string; className?: string }) {
  const style = {
    ...(size ? { width: `calc(${size}px * var(--scale))`, height: `calc(${size}px * var(--scale))` } : {}),
    ...(colour ? { color: colour } : {}),
  };
  return <View className={`icon icon-${name} ${className}`} style={style} aria-hidden="true" />;
}
