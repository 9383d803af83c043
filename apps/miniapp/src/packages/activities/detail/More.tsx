import { Text, View } from '@tarojs/components';
import { count } from '@/format';
import { Avatar, Card, Icon, ReadAloud, Stars } from '@/ui';
import { type Activity, riskWords } from './core';

/** The organiser's description; a long one unfolds. */
export function Content({ activity }: { activity: Activity }) {
  return (
    <Card title="活动内容" aside={<ReadAloud text={`${activity.title}。${activity.content}`} />}>
      {activity.content.split('\n').map((paragraph, i) => (
        <Text key={i} className="detail__paragraph">
          {paragraph}
        </Text>
      ))}
    </Card>
  );
}

export function Risks({ risks }: { risks: Activity['risks'] }) {
  const { head, lines } = riskWords(risks);
  return (
    <Card title="风险说明">
      <View className={`risk risk--${risks.level}`}>
        <Icon name={risks.level === 'none' ? 'shield-check' : 'triangle-alert'} size={20} />
        <Text className="strong">{head}</Text>
      </View>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Card>
  );
}

/** The organisation with its ratings and number of projects. */
export function Organiser({ organisation }: { organisation: Activity['organisation'] }) {
  const { name, averageRating, ratings, projects } = organisation;
  return (
    <Card title="组织单位">
      <View className="organiser">
        <Avatar name={name} />
        <View className="organiser__text">
          <Text className="strong">{name}</Text>
          <View className="organiser__record">
            {averageRating === null ? (
              <Text className="second">还没有评价</Text>
            ) : (
              <>
                <Stars value={averageRating} />
                <Text className="second">
                  {averageRating.toFixed(1)} 分 · {count(ratings)} 人评价
                </Text>
              </>
            )}
          </View>
          <Text className="second">已发布 {count(projects)} 个项目</Text>
        </View>
      </View>
    </Card>
  );
}

/** Masked names of people who go. */
export function Going({ going, goingCount }: Pick<Activity, 'going' | 'goingCount'>) {
  const shown = going.slice(0, 12);
  return (
    <Card title={goingCount > 0 ? `已有 ${count(goingCount)} 人报名` : '还没有人报名'}>
      {shown.length > 0 ? (
        <View className="going">
          {shown.map((name, i) => (
            <Text key={i} className="going__name">
              {name}
            </Text>
          ))}
          {goingCount > shown.length ? <Text className="going__name">等 {count(goingCount)} 人</Text> : null}
        </View>
      ) : (
        <Text className="second">做第一个报名的人吧</Text>
      )}
    </Card>
  );
}
