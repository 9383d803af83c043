import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { canSpeak, hush, speak } from '@/platform/speak';
import { SecondaryButton } from '../buttons/Button';

/** Button that reads a text aloud; not drawn where the platform cannot. */
export function ReadAloud({ text }: { text: string }) {
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => hush, []);
  if (!canSpeak()) return null;
  return (
    <View className="read-aloud">
      <SecondaryButton
        small
        icon={speaking ? 'volume-x' : 'volume-2'}
        text={speaking ? '停止朗读' : '朗读'}
        onTap={() => {
          if (speaking) hush();
          else speak(text, () => setSpeaking(false));
          setSpeaking(!speaking);
        }}
      />
    </View>
  );
}
