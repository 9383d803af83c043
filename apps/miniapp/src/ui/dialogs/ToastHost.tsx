import { Text, View } from '@tarojs/components';
import { useToast } from '@/platform/toast';
import './ToastHost.scss';

/** Draws the notices of `toast()`; part of Page. */
export function ToastHost() {
  const text = useToast((s) => s.text);
  return (
    <View className={`toast toast--${process.env.TARO_ENV}`} {...{ role: 'status', 'aria-live': 'polite' }}>
      {text ? <Text className="toast__text">{text}</Text> : null}
    </View>
  );
}
