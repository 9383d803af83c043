import { Text, View } from '@tarojs/components';
import { create } from 'zustand';
import './toast.scss';

const useToast = create<{ text: string }>(() => ({ text: '' }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** A short notice that goes by itself: 2.5 seconds, longer for long texts. Own, so that it grows in elder mode. */
export function toast(text: string): void {
  if (timer) clearTimeout(timer);
  useToast.setState({ text });
  timer = setTimeout(() => useToast.setState({ text: '' }), Math.max(2500, text.length * 150));
}

/** Drawn by Page. */
export function ToastHost() {
  const text = useToast((s) => s.text);
  return (
    <View className={`toast toast--${process.env.TARO_ENV}`} {...{ role: 'status', 'aria-live': 'polite' }}>
      {text ? <Text className="toast__text">{text}</Text> : null}
    </View>
  );
}
