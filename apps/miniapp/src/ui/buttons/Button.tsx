import { Text, View } from '@tarojs/components';
import { PressButton } from '@/platform/PressButton';
import './Button.scss';
import { Icon, type IconName } from '../icons/Icon';

interface ButtonProps {
  text: string;
  onTap?: () => void;
  /** True: shows a spinner and does not react to presses. */
  busy?: boolean;
  disabled?: boolean;
  icon?: IconName;
  /** For use inside rows and cards. */
  small?: boolean;
  /** Text for screen readers where the visible one is not enough, e.g. 取消报名 周末图书整理. */
  label?: string;
  /** An action of WeChat's own; see `hasWechatPhone` and `useShare` in platform. */
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
  kind,
  openType,
  onPhoneNumber,
}: ButtonProps & { kind: string }) {
  return (
    <PressButton
      className={`btn btn--${kind} ${small ? 'btn--small' : ''} ${disabled ? 'btn--off' : ''}`}
      off={busy || disabled}
      busy={busy}
      label={label ?? text}
      onPress={() => onTap?.()}
      openType={openType}
      onPhoneNumber={onPhoneNumber}
    >
      {busy ? <View className="btn__spin" /> : icon ? <Icon name={icon} size={small ? 16 : 20} /> : null}
      <Text>{text}</Text>
    </PressButton>
  );
}

/** For the main action: red, full width. */
export const PrimaryButton = (props: ButtonProps) => <BaseButton {...props} kind="primary" />;
/** For a second action: outlined. */
export const SecondaryButton = (props: ButtonProps) => <BaseButton {...props} kind="secondary" />;
/** Text only, e.g. 暂不, 重新获取. */
export const TextButton = (props: ButtonProps) => <BaseButton {...props} kind="text" />;
