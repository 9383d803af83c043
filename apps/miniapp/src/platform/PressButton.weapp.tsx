import { Button } from '@tarojs/components';
import type { PressButtonProps } from './PressButton.types';

export function PressButton({ className, off, busy, label, onPress, openType, onPhoneNumber, children }: PressButtonProps) {
  const wechat = {
    ...(openType ? { openType } : {}),
    ...(onPhoneNumber
      ? { onGetPhoneNumber: (event: { detail: { code?: string } }) => event.detail.code && onPhoneNumber(event.detail.code) }
      : {}),
  };
  const aria = { role: 'button', 'aria-label': label, 'aria-busy': String(busy) };
  return (
    <Button
      className={className}
      hoverClass={off ? 'none' : 'btn--down'}
      disabled={off}
      {...wechat}
      onClick={(event) => {
        event.stopPropagation();
        if (!off) onPress();
      }}
      {...aria}
    >
      {children}
    </Button>
  );
}
