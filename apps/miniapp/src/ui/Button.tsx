import { Button as TaroButton, Text, View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';
import './Button.scss';

interface ButtonProps {
  text: string;
  onTap?: () => void;
  /** Shows that it works and takes no second press. */
  busy?: boolean;
  disabled?: boolean;
  icon?: IconName;
  /** Small: for use inside rows and cards. */
  small?: boolean;
  /** What a screen reader says, where the text alone is not enough, e.g. 取消报名 周末图书整理. */
  label?: string;
  /** What WeChat does itself: `getPhoneNumber`, `share`. */
  openType?: 'getPhoneNumber' | 'share';
  onPhoneNumber?: (code: string) => void;
}

function BaseButton({
  text,
  onTap,
  busy = false,
  disabled = false,
  icon,
  small,
  label,
  openType,
  onPhoneNumber,
  kind,
}: ButtonProps & { kind: string }) {
  const off = busy || disabled;
  const phone: Partial<ComponentProps<typeof TaroButton>> = onPhoneNumber
    ? { onGetPhoneNumber: (event) => event.detail.code && onPhoneNumber(event.detail.code) }
    : {};
  const aria = { role: 'button', 'aria-label': label ?? text, 'aria-busy': String(busy), ...(off ? { 'aria-disabled': 'true' } : {}) };
  return (
    <TaroButton
      className={`btn btn--${kind} ${small ? 'btn--small' : ''} ${disabled ? 'btn--off' : ''}`}
      hoverClass={off ? 'none' : 'btn--down'}
      disabled={off}
      {...(openType ? { openType } : {})}
      {...phone}
      onClick={(event) => {
        event.stopPropagation();
        if (!off) onTap?.();
      }}
      {...aria}
    >
      {busy ? <View className="btn__spin" /> : icon ? <Icon name={icon} {...(small ? { size: 16 } : {})} /> : null}
      <Text>{text}</Text>
    </TaroButton>
  );
}

/** The one thing to do: red, full width. */
export const PrimaryButton = (props: ButtonProps) => <BaseButton {...props} kind="primary" />;
/** Beside it: outlined. */
export const SecondaryButton = (props: ButtonProps) => <BaseButton {...props} kind="secondary" />;
/** Words only, e.g. 暂不, 重新获取. */
export const TextButton = (props: ButtonProps) => <BaseButton {...props} kind="text" />;
