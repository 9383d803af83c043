import { Text } from '@tarojs/components';
import './When.scss';

/** A time of day and hours; a narrow screen breaks the line only between the two. */
export function When({ text }: { text: string }) {
  const at = Math.max(0, text.search(/\d+:\d\d/));
  return (
    <>
      <Text className="when__part">{text.slice(0, at)}</Text>
      <Text className="when__part">{text.slice(at)}</Text>
    </>
  );
}
