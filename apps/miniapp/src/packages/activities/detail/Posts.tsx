import { Text, View } from '@tarojs/components';
import { useDistrict } from '@/district';
import { Card, Icon } from '@/ui';
import { type Choice, choicesIn, conditionWords, type Post, type Slot } from './core';

/** Names of skills in this district. */
export function useSkillName(): (code: string) => string {
  const skills = useDistrict().data?.skills ?? [];
  return (code) => skills.find((skill) => skill.code === code)?.name ?? code;
}

export const placesText = ({ free, waiting }: Pick<Choice, 'free' | 'waiting'>): string =>
  free > 0 ? `还差 ${free} 人` : waiting > 0 ? `名额已满，${waiting} 人候补` : '名额已满';

/** Posts 岗位 with places left, and the conditions that the caller does not meet. */
export function Posts({ posts, slot, volunteer }: { posts: readonly Post[]; slot: Slot; volunteer: boolean }) {
  return (
    <Card title="岗位">
      {choicesIn(slot, posts).map((choice) => (
        <View key={choice.post.id} className="posts__one">
          <View className="line">
            <Text className="strong">{choice.post.name}</Text>
            {slot.ended ? null : <Text className={choice.free > 0 ? 'posts__free' : 'second'}>{placesText(choice)}</Text>}
          </View>
          {choice.post.duty ? <Text className="second">{choice.post.duty}</Text> : null}
          <Conditions post={choice.post} volunteer={volunteer} />
        </View>
      ))}
    </Card>
  );
}

function Conditions({ post, volunteer }: { post: Post; volunteer: boolean }) {
  const wanted = conditionWords(post.conditions, useSkillName());
  if (wanted.length === 0) return <Text className="second">没有特别要求</Text>;
  return (
    <>
      <Text className="second">要求：{wanted.join('，')}</Text>
      {volunteer ? (
        <View className={`posts__check ${post.unmet.length === 0 ? 'posts__check--met' : 'posts__check--unmet'}`}>
          <Icon name={post.unmet.length === 0 ? 'circle-check' : 'circle-alert'} size={16} />
          <Text>{post.unmet.length === 0 ? '您符合条件' : `您还不符合：${post.unmet.join('；')}`}</Text>
        </View>
      ) : null}
    </>
  );
}
